/** Names of months in three languages, small, as a pattern matches them. */
export const MONTH_NAMES: readonly string[] = `
  januar februar märz april mai juni juli august september oktober november dezember january february march may june july october december
  janvier février mars avril juin juillet août septembre octobre novembre décembre`.trim().split(/\s+/);

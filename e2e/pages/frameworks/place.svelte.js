export const place = $state({ n: 0 });

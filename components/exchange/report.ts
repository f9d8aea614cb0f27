import { i18n } from '#i18n';
import { LEFT_REASONS, type ImportSource, type Left, type LeftReason } from '../../lib/exchange/in/types.ts';
import type { ImportReport } from '../../lib/messages/messages.ts';
import { grouped } from '../page/numbers.ts';

/** Names of messages may hold no hyphen. */
type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;
const underscored = <S extends string>(name: S) => name.replaceAll('-', '_') as Underscored<S>;

export const sourceName = (source: ImportSource): string => i18n.t(`exchange.import.source.${underscored(source)}`);

/** What an import did, one line per number. */
export const reportLines = ({ added, updated, unchanged, flags }: ImportReport): string[] => [
  i18n.t('exchange.import.added', added, [grouped(added)]),
  i18n.t('exchange.import.updated', updated, [grouped(updated)]),
  i18n.t('exchange.import.unchanged', unchanged, [grouped(unchanged)]),
  i18n.t('exchange.import.flagsRead', flags, [grouped(flags)]),
];

/** What an import would do; what there is none of is not named, but for the new. */
export const previewLines = ({ added, updated, unchanged, flags }: ImportReport): string[] => [
  i18n.t('exchange.import.new', added, [grouped(added)]),
  ...(updated > 0 ? [i18n.t('exchange.import.newer', updated, [grouped(updated)])] : []),
  ...(unchanged > 0 ? [i18n.t('exchange.import.known', unchanged, [grouped(unchanged)])] : []),
  ...(flags > 0 ? [i18n.t('exchange.import.flags', flags, [grouped(flags)])] : []),
];

export const leftLines = (left: Left): string[] =>
  LEFT_REASONS.filter((reason) => left[reason]).map((reason: LeftReason) => i18n.t(`exchange.import.left.${underscored(reason)}`, left[reason]!));

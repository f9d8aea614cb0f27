import { i18n } from '#i18n';
import type { Problem } from '../../lib/messages/messages.ts';

/** What is wrong in a file, and where. Names of fields stay as they are in the file. */
export function problemText({ where, what, more = '' }: Problem): string {
  if (what === 'syntax') {
    const [line = '', column = ''] = where.split(':');
    return i18n.t('exchange.problem.syntax', [line, column]);
  }
  return `${where}: ${said(what, what === 'type' ? typeName(more) : more)}`;
}

function said(what: Exclude<Problem['what'], 'syntax'>, more: string): string {
  switch (what) {
    case 'missing':
    case 'unknown':
    case 'address':
    case 'other': return i18n.t(`exchange.problem.${what}`);
    default: return i18n.t(`exchange.problem.${what}`, [more]);
  }
}

function typeName(type: string): string {
  switch (type) {
    case 'string': return i18n.t('exchange.problem.types.text');
    case 'number':
    case 'int': return i18n.t('exchange.problem.types.number');
    case 'array': return i18n.t('exchange.problem.types.list');
    case 'boolean': return i18n.t('exchange.problem.types.boolean');
    case 'object':
    case 'record': return i18n.t('exchange.problem.types.object');
    default: return type;
  }
}

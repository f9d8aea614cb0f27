import { expect, it } from 'vitest';
import { isTracking } from './tracking.ts';

const SAYS_WHENCE = [
  'utm_source', 'utm_campaign', 'UTM_Medium', 'fbclid', 'gclid', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid', 'mc_cid', 'mc_eid', 'mkt_tok',
  '_hsenc', '_hsmi', 'hsCtaTracking', '_ga', '_gl', 'ref_src', 'referrer', 'cmpid', 'ocid', 'smid', 'xtor', 'wt_mc', 'wt_zmc', 'WT.mc_id', 'mtm_campaign', 'matomo_kwd', 'pk_campaign', 'at_medium',
  'dicbo', 'obOrigUrl', 'tblci', 'guccounter', 'nl_id', 'print', 'amp',
];
const SAYS_WHAT = ['id', 'p', 'v', 'q', 's', 'page', 'seite', 'article', 'artikel', 'story', 'lang', 'date', 'tab', 'section', 'source', 'ref', 'utm', 'amplitude', 'printer'];

it.each(SAYS_WHENCE)('%s says where a visitor came from', (name) => expect(isTracking(name)).toBe(true));
it.each(SAYS_WHAT)('%s says what is shown', (name) => expect(isTracking(name)).toBe(false));

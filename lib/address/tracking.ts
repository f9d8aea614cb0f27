/** Query parameters that say where a visitor came from, never what is shown. Names are compared in lower case. */
const NAMES = new Set([
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'epik', 'srsltid', 'igshid', 'igsh',
  'mc_cid', 'mc_eid', 'mkt_tok', 'vero_id', 'oly_enc_id', 'oly_anon_id', '_hsenc', '_hsmi', 'hsctatracking', '_ga', '_gl', '_openstat', 'rb_clickid',
  'ref_src', 'ref_url', 'referrer', 'referer', 'share', 'shared', 'share_id', 'sharedfrom', 'si', 'spm', 'trk', 'trkcampaign', 'trackingid',
  'cmp', 'cmpid', 'ncid', 'ocid', 'icid', 'smid', 'smtyp', 's_cid', 'sc_cmp', 'sc_src', 'sc_channel', 'xtor', 'wt_mc', 'wt_zmc', 'wtmc', 'wt.mc_id',
  'dicbo', 'obclickid', 'oborigurl', 'tblci', 'taboola_click_id', 'nl_id', 'nltoken', 'mailid', 'guccounter', 'guce_referrer', 'guce_referrer_sig',
  'print', 'amp',
]);
const PREFIXES = ['utm_', 'mtm_', 'matomo_', 'pk_', 'piwik_', 'hsa_', 'at_', 'ga_', 'stm_', 'wt_', 'itm_', 'cx_'];

export function isTracking(parameter: string): boolean {
  const name = parameter.toLowerCase();
  return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}

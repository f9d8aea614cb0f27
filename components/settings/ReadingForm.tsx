import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/store/types.ts';

interface ReadingFormProps {
  settings: Settings;
  onChange(part: Partial<Settings>): void;
}

/** Upper end and step of the dwell slider, ms: beyond two seconds nobody waits. */
const DWELL_END = 2000;
const DWELL_STEP = 50;

const DENSITIES: readonly Settings['density'][] = ['first-per-section', 'first-per-page', 'all'];

function densityName(density: Settings['density']): string {
  switch (density) {
    case 'first-per-section': return i18n.t('settings.density.firstPerSection');
    case 'first-per-page': return i18n.t('settings.density.firstPerPage');
    case 'all': return i18n.t('settings.density.all');
  }
}

/** How pages are marked and when a card opens. Each change holds at once. */
export function ReadingForm({ settings, onChange }: ReadingFormProps): JSX.Element {
  return (
    <form class="reading" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{i18n.t('settings.density.label')}</legend>
        {DENSITIES.map((density) => (
          <label key={density} class="choice">
            <input type="radio" name="density" checked={settings.density === density} onChange={() => onChange({ density })} />
            {densityName(density)}
          </label>
        ))}
      </fieldset>
      <Check label={i18n.t('settings.quiet')} help={i18n.t('settings.quietHelp')} checked={settings.quiet} onChange={(quiet) => onChange({ quiet })} />
      <Check
        label={i18n.t('settings.headings')} help={i18n.t('settings.headingsHelp')} checked={settings.headingsAndLinks}
        onChange={(headingsAndLinks) => onChange({ headingsAndLinks })}
      />
      <Check label={i18n.t('settings.wholePage')} help={i18n.t('settings.wholePageHelp')} checked={settings.wholePage === true} onChange={(wholePage) => onChange({ wholePage })} />
      <Check label={i18n.t('settings.comments')} help={i18n.t('settings.commentsHelp')} checked={settings.comments === true} onChange={(comments) => onChange({ comments })} />
      <label class="field">
        <span>{i18n.t('settings.dwell')} <output>{i18n.t('settings.dwellValue', [String(settings.dwell)])}</output></span>
        <input
          type="range" min={0} max={DWELL_END} step={DWELL_STEP} value={settings.dwell}
          aria-valuetext={i18n.t('settings.dwellValue', [String(settings.dwell)])}
          onChange={(event) => onChange({ dwell: Number(event.currentTarget.value) })}
        />
        <span class="soft small">{i18n.t('settings.dwellHelp')}</span>
      </label>
    </form>
  );
}

interface CheckProps { label: string; help: string; checked: boolean; onChange(checked: boolean): void }

function Check({ label, help, checked, onChange }: CheckProps): JSX.Element {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}<br /><span class="soft small">{help}</span></span>
    </label>
  );
}

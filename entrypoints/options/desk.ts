import { deskEntries } from '../../components/flags/desk-view.ts';
import { index, language } from './dataset.ts';

/** All disagreements as the desk shows them, those that matter most first. */
export const entries = deskEntries(index, language);

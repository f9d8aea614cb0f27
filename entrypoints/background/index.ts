/**
 * Wiring of the background. The browser may end it at any moment and start it for the next event, so every listener is registered at
 * once and nothing is remembered that the store, the permissions or the dataset do not say.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { keepBackups } from './backups.ts';
import { listenToCommands } from './commands.ts';
import { listenToLife } from './life.ts';
import { listenToRequests } from './requests.ts';

export default defineBackground(() => {
  listenToRequests();
  listenToCommands();
  listenToLife();
  keepBackups();
});

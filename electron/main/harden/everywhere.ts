import { app } from 'electron';
import { confine } from './navigation.ts';
import { closeNetwork, closeWebRtc } from './offline.ts';
import { denyPermissions } from './permissions.ts';
import { onEverySession, refuseConnectionQuestions, restrictSession } from './session.ts';

/** Before the app is ready: every session and every page that will ever exist is born under these rules, not only ours. */
export function hardenWhateverComes(packaged: boolean): void {
  refuseConnectionQuestions();
  onEverySession((session) => {
    restrictSession(session);
    closeNetwork(session);
    denyPermissions(session);
  });
  app.on('web-contents-created', (_event, contents) => {
    confine(contents, packaged);
    closeWebRtc(contents);
  });
}

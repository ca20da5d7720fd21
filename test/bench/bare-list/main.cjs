/** The floor for a list: three hundred plain rows with boxes, and nothing else. */
const { app, BrowserWindow } = require('electron');

app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  return window.loadFile(`${__dirname}/index.html`);
});

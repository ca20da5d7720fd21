import { expect, type Page, test } from '@playwright/test';
import { launchValise, type Launched } from '../e2e/support/app.ts';

/** What the page's policy stops, tried from inside the page. Violations are wanted here, so the app is closed without asking. */
let valise: Launched;
let page: Page;

test.beforeAll(async () => {
  valise = await launchValise();
  page = await valise.page();
});
test.afterAll(() => valise.app.close());

test.beforeEach(() =>
  page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, 'seen', seen);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      seen.push(effectiveDirective);
    });
  }),
);

const seen = () => page.evaluate(() => Reflect.get(window, 'seen') as string[]);
const marked = () => page.evaluate(() => Reflect.get(window, 'marked') as unknown);

test('the page loads without a single violation', async () => {
  const quiet = await launchValise();
  const own = await quiet.page();
  await expect(own.locator('body')).not.toBeEmpty();
  await quiet.close();
});

test('the policy comes as a header with a fresh nonce a load', async () => {
  const nonces: string[] = [];
  for (let load = 0; load < 2; load += 1) {
    const answer = page.waitForResponse('valise://app/index.html');
    await page.reload();
    const policy = (await (await answer).allHeaders())['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("trusted-types 'none'");
    const meta = await page.locator('meta[property="csp-nonce"]').getAttribute('content');
    expect(policy).toContain(`'nonce-${meta}'`);
    nonces.push(meta ?? '');
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

/** Runs outside the debugger's evaluation, which may do what the page may not. */
test('text never becomes code', async () => {
  const errors = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        const said = (attempt: () => unknown) => {
          try {
            attempt();
            return 'ran';
          } catch (error) {
            return (error as Error).name;
          }
        };
        const code = 'window.marked = true';
        const types = Reflect.get(window, 'trustedTypes') as { createPolicy(name: string): void };
        setTimeout(() =>
          resolve({
            function: said(() => Reflect.construct(Function, [code])),
            timer: said(() => Reflect.apply(setTimeout, window, [code])),
            scriptText: said(() => Reflect.set(document.createElement('script'), 'text', code)),
            scriptChild: said(() => document.createElement('script').append(code)),
            scriptAddress: said(() => Reflect.set(document.createElement('script'), 'src', 'x.js')),
            policy: said(() => types.createPolicy('mine')),
            attribute: said(() => document.body.setAttribute('onclick', code)),
          }),
        );
      }),
  );
  const { attribute, function: made, ...trusted } = errors;
  expect(made).toMatch(/EvalError|TypeError/);
  expect(attribute).toMatch(/ran|TypeError/);
  expect(new Set(Object.values(trusted))).toEqual(new Set(['TypeError']));
  await page.evaluate(() => document.body.click());
  expect(await marked()).toBeUndefined();
});

test('text never becomes markup (Trusted Types)', async () => {
  const error = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<img src=x onerror="window.marked = true">';
      return 'none';
    } catch (caught) {
      return (caught as Error).name;
    }
  });
  expect(error).toBe('TypeError');
  expect(await seen()).toContain('require-trusted-types-for');
});

test('a style without the nonce is ignored', async () => {
  const colour = await page.evaluate(() => {
    const style = document.createElement('style');
    style.append('body { color: rgb(1, 2, 3) !important }');
    document.head.append(style);
    return getComputedStyle(document.body).color;
  });
  expect(colour).not.toBe('rgb(1, 2, 3)');
  expect(await seen()).toContain('style-src-elem');
});

for (const [what, tag, source, url, directive] of [
  ['a data: image', 'img', 'src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', 'img-src'],
  ['a frame, even of our own page', 'iframe', 'src', 'valise://app/index.html', 'frame-src'],
  ['a video', 'video', 'src', 'valise://app/x.mp4', 'media-src'],
  ['a foreign style sheet', 'link', 'href', 'https://example.org/x.css', 'style-src-elem'],
] as const) {
  test(`${what} is not loaded`, async () => {
    await page.evaluate(
      ([name, attribute, address]) => {
        const element = document.createElement(name);
        if (name === 'link') element.setAttribute('rel', 'stylesheet');
        element.setAttribute(attribute, address);
        document.body.append(element);
      },
      [tag, source, url] as const,
    );
    await expect.poll(seen).toContain(directive);
  });
}

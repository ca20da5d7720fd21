import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, keyOf } from '../../../renderer/app/data/store.ts';

type Answer = (value: object) => void;

/** A bridge whose answers are given by hand, in any order. */
function bridge() {
  const asked: { readonly operation: string; readonly request: object; readonly answer: Answer }[] =
    [];
  const operation = (name: string) => (request: object) =>
    new Promise((answer) => {
      asked.push({ operation: name, request, answer });
    });
  const valise = {
    trip: { list: operation('trip.list'), get: operation('trip.get') },
    home: { get: operation('home.get') },
  };
  return { asked, valise };
}

const ready = (value: unknown) => ({ ok: true, value });
const settled = () => new Promise((done) => setTimeout(done, 0));

describe('the store of answers', () => {
  let asked: ReturnType<typeof bridge>['asked'];
  const list = keyOf('trip.list', {});
  const closed = vi.fn();

  beforeEach(() => {
    const made = bridge();
    asked = made.asked;
    vi.stubGlobal('window', { valise: made.valise });
    closed.mockClear();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('asks once for two watchers and tells both', async () => {
    const store = createStore(closed);
    const [one, two] = [vi.fn(), vi.fn()];
    store.watch(list, one);
    store.watch(list, two);
    expect(asked).toHaveLength(1);
    asked[0]?.answer(ready(['a']));
    await settled();
    expect(store.read(list)).toEqual({ status: 'ready', value: ['a'] });
    expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 1]);
  });

  it('sends the request that the key was made of', () => {
    const store = createStore(closed);
    store.watch(keyOf('trip.get', { trip: 'ab cd' }), vi.fn());
    expect(asked[0]).toMatchObject({ operation: 'trip.get', request: { trip: 'ab cd' } });
  });

  it('keeps the value while it asks again, and an old late answer does not replace a newer one', async () => {
    const store = createStore(closed);
    store.watch(list, vi.fn());
    asked[0]?.answer(ready(['first']));
    await settled();
    store.refetch(list);
    store.refetch(list);
    expect(store.read(list)).toEqual({ status: 'ready', value: ['first'] });
    asked[2]?.answer(ready(['newest']));
    asked[1]?.answer(ready(['late']));
    await settled();
    expect(store.read(list)).toEqual({ status: 'ready', value: ['newest'] });
  });

  it('asks again only for what is watched and carries the prefix', async () => {
    const store = createStore(closed);
    const leave = store.watch(list, vi.fn());
    store.watch(keyOf('home.get', {}), vi.fn());
    asked[0]?.answer(ready(['a']));
    await settled();
    store.invalidate(['trip.']);
    expect(asked.map(({ operation }) => operation)).toEqual(['trip.list', 'home.get', 'trip.list']);
    leave();
    store.invalidate(['trip.']);
    expect(asked).toHaveLength(3);
    expect(store.read(list)).toEqual({ status: 'loading' });
  });

  it('is told what the kit has just changed, and asks again for what was on its way meanwhile', async () => {
    const store = createStore(closed);
    const tell = vi.fn();
    const removeFirst = () => store.patch('trip.list', {}, (trips) => trips.slice(1));
    removeFirst();
    store.watch(list, tell);
    asked[0]?.answer(ready(['a', 'b', 'c']));
    await settled();
    removeFirst();
    expect(store.read(list)).toEqual({ status: 'ready', value: ['b', 'c'] });
    expect([tell.mock.calls.length, asked.length]).toEqual([2, 1]);
    store.refetch(list);
    removeFirst();
    expect(asked).toHaveLength(3);
    asked[1]?.answer(ready(['b', 'c']));
    await settled();
    expect(store.read(list)).toEqual({ status: 'ready', value: ['c'] });
    asked[2]?.answer(ready(['c', 'd']));
    await settled();
    expect(store.read(list)).toEqual({ status: 'ready', value: ['c', 'd'] });
  });

  it('keeps a refusal apart from a value', async () => {
    const store = createStore(closed);
    store.watch(list, vi.fn());
    asked[0]?.answer({ ok: false, error: { code: 'internal' } });
    await settled();
    expect(store.read(list)).toEqual({ status: 'failed', error: { code: 'internal' } });
    expect(closed).not.toHaveBeenCalled();
  });

  it('says so when the kit turns out to be locked', async () => {
    const store = createStore(closed);
    const answer = store.run('trip.list', {});
    asked[0]?.answer({ ok: false, error: { code: 'wrongState' } });
    await answer;
    expect(closed).toHaveBeenCalledOnce();
  });
});

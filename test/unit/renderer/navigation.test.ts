import { describe, expect, it } from 'vitest';
import { type Trail, walk } from '../../../renderer/app/navigation/route.ts';

const start: Trail = [{ screen: 'today' }];

describe('the trail of routes', () => {
  it('goes to a place and comes back', () => {
    const there = walk(start, { type: 'go', to: { screen: 'place', code: 'FR' } });
    expect(there[0]).toEqual({ screen: 'place', code: 'FR' });
    expect(walk(there, { type: 'back' })).toEqual(start);
  });

  it('does not lengthen when it goes where it is', () => {
    expect(walk(start, { type: 'go', to: { screen: 'today' } })).toBe(start);
  });

  it('tells two trips apart', () => {
    const first = walk(start, { type: 'go', to: { screen: 'trip', id: 'a' } });
    expect(walk(first, { type: 'go', to: { screen: 'trip', id: 'b' } })).toHaveLength(3);
  });

  it('stays where it began when there is nothing to go back to', () => {
    expect(walk(start, { type: 'back' })).toBe(start);
  });

  it('forgets the oldest step and keeps a bounded length', () => {
    let trail = start;
    for (let step = 0; step < 120; step += 1) {
      trail = walk(trail, { type: 'go', to: { screen: 'trip', id: String(step) } });
    }
    expect(trail).toHaveLength(50);
    expect(trail[0]).toEqual({ screen: 'trip', id: '119' });
  });
});

export { useAction, useKitEvent, useQuery, useStore } from './data/hooks.ts';
export type { Action } from './data/hooks.ts';
export { Loaded } from './Loaded.tsx';
export { useNavigate } from './navigation/Navigation.tsx';
export { usePanel } from './panel.tsx';
export { Refused } from './Refused.tsx';
export { Screen } from './Screen.tsx';
export { useSession } from './session.tsx';
export { useDraft } from './draft.ts';

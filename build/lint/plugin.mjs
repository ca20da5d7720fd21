/** Our own rules for oxlint; .oxlintrc.json says where each applies. */
import { layers } from './layer-rule.mjs';
import { oneDoor } from './one-door.mjs';
import { translated } from './translated.mjs';

export default {
  meta: { name: 'valise' },
  rules: { 'one-door': oneDoor, layers, translated },
};

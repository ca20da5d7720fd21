import { useText } from '../../../i18n/index.ts';
import { Row, Select, TextField } from '../../../ui/index.ts';
import { messages } from '../messages.ts';
import { LEVEL_KEYS, type LevelKey } from './levels.ts';

interface SearchBarProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly level: LevelKey;
  readonly onLevel: (level: LevelKey) => void;
}

const WORDS = {
  all: messages.everyLevel,
  '1': messages.level1,
  '2': messages.level2,
  '3': messages.level3,
  '4': messages.level4,
  unknown: messages.unknownLevel,
};

export function SearchBar({ text, onText, level, onLevel }: SearchBarProps) {
  const { t } = useText();
  return (
    <Row align="top">
      <TextField
        label={t(messages.search)}
        help={t(messages.searchHelp)}
        value={text}
        onChange={onText}
        maxLength={200}
      />
      <Select
        label={t(messages.level)}
        width="short"
        options={LEVEL_KEYS.map((key) => ({ key, label: t(WORDS[key]) }))}
        value={level}
        onChange={onLevel}
      />
    </Row>
  );
}

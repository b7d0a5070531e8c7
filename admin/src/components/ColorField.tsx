import { Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useText } from '../i18n/useText';
import { ColorSwatch } from './ColorSwatch';
import { STAGE_COLORS } from './stageColors';

interface Props {
  label: string;
  /** As `#7b79ff`. */
  value: string;
  onChange: (value: string) => void;
  error?: string;
}

/** One of the colours that read well everywhere, or one of your own. */
export function ColorField({ label, value, onChange, error }: Props) {
  const t = useText();
  const id = useId();
  const isOffered = STAGE_COLORS.some((color) => color.value === value.toLowerCase());
  const [isOwn, setOwn] = useState(!isOffered);
  return (
    <Flex role="radiogroup" aria-labelledby={id} direction="column" alignItems="flex-start" gap={2}>
      <Typography id={id} variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Flex gap={3} wrap="wrap">
        {STAGE_COLORS.map((color) => (
          <ColorSwatch
            key={color.value}
            group={id}
            color={color.value}
            name={t(color.name)}
            checked={!isOwn && color.value === value.toLowerCase()}
            onChoose={() => {
              setOwn(false);
              onChange(color.value);
            }}
          />
        ))}
        <ColorSwatch
          group={id}
          name={t('color.own')}
          checked={isOwn}
          onChoose={() => setOwn(true)}
          showName
        />
        {isOwn && (
          <input
            type="color"
            aria-label={t('color.own')}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Flex>
      {error && (
        <Typography variant="pi" textColor="danger600">
          {error}
        </Typography>
      )}
    </Flex>
  );
}

import { Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../i18n/useText';
import { ColorSwatch } from './ColorSwatch';
import { STAGE_COLORS } from './stageColors';

const OwnColor = styled.input`
  background: none;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  height: 3.2rem;
  padding: 0.2rem;
  width: 4.8rem;
`;

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
      <Flex gap={3} wrap="wrap" padding={1}>
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
          <OwnColor
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

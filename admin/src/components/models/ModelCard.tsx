import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { BuiltInModel, Language } from '../../../../server/src/domain/models/BuiltInModel';
import { useText } from '../../i18n/useText';
import { languageName } from './languageName';
import { ModelDrawing } from './ModelDrawing';
import { sayIn } from './sayIn';

interface Props {
  model: BuiltInModel;
  /** One of the model's. */
  language: Language;
  /** Of the radio group. */
  name: string;
  checked: boolean;
  onChoose: () => void;
}

const Frame = styled.label`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[4]};
  padding: ${({ theme }) => theme.spaces[4]};

  &:hover {
    border-color: ${({ theme }) => theme.colors.primary500};
  }

  &:has(input:checked) {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }

  &:has(input:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Mark = styled.input`
  appearance: none;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: 50%;
  cursor: pointer;
  flex: none;
  height: 2rem;
  margin: 0;
  outline: none;
  width: 2rem;

  &:checked {
    border: 0.6rem solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** One model, drawn, in a group of radio buttons. */
export function ModelCard({ model, language, name, checked, onChoose }: Props) {
  const t = useText();
  const { locale, formatList } = useIntl();
  const id = useId();
  const languages = model.languages.map((code) => languageName(code, locale));
  return (
    <Frame lang={language}>
      <Mark
        type="radio"
        name={name}
        value={model.key}
        checked={checked}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-facts ${id}-summary`}
      />
      <Flex direction="column" alignItems="stretch" gap={3} flex="1" minWidth={0}>
        <Flex justifyContent="space-between" alignItems="baseline" gap={3} wrap="wrap">
          <Typography id={`${id}-name`} fontWeight="bold">
            {sayIn(model.name, language)}
          </Typography>
          <Typography id={`${id}-facts`} variant="pi" textColor="neutral600" lang={locale}>
            {t('models.facts', {
              stages: model.stages.length,
              languages: formatList(languages),
            })}
          </Typography>
        </Flex>
        <ModelDrawing
          drawing={model.drawing}
          stages={model.stages.map(({ key, phase, name }) => ({
            key,
            phase,
            name: sayIn(name, language),
          }))}
        />
        <Typography id={`${id}-summary`} textColor="neutral600">
          {sayIn(model.summary, language)}
        </Typography>
      </Flex>
    </Frame>
  );
}

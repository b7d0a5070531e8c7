import { useId } from 'react';
import { styled } from 'styled-components';
import type { Axis } from '../../../../server/src/contracts/report';
import { useText } from '../../i18n/useText';

interface Props {
  value: Axis;
  onChange: (axis: Axis) => void;
}

/** What runs across the matrix. */
export function AxisSwitch({ value, onChange }: Props) {
  const t = useText();
  const name = useId();
  const choices: [Axis, string][] = [
    ['contentType', t('axis.contentType')],
    ['segment', t('axis.segment')],
    ['locale', t('axis.locale')],
  ];
  return (
    <Group>
      <Legend>{t('axis.label')}</Legend>
      <Row>
        {choices.map(([axis, label]) => (
          <Choice key={axis}>
            <input
              type="radio"
              name={name}
              checked={axis === value}
              onChange={() => onChange(axis)}
            />
            <span>{label}</span>
          </Choice>
        ))}
      </Row>
    </Group>
  );
}

const Group = styled.fieldset`
  border: 0;
  margin: 0;
  padding: 0;
`;

const Legend = styled.legend`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: 600;
  padding: 0 0 0.4rem;
`;

const Row = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: inline-flex;
  overflow: hidden;
`;

/** A real radio button, drawn as a segment of a bar. */
const Choice = styled.label`
  cursor: pointer;
  display: block;

  input {
    opacity: 0;
    position: absolute;
  }

  span {
    color: ${({ theme }) => theme.colors.neutral700};
    display: block;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    line-height: 2.2rem;
    padding: 0.8rem 1.6rem;
    white-space: nowrap;
  }

  input:checked + span {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }

  input:focus-visible + span {
    box-shadow: inset 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }
`;

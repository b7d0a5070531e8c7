import { Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

interface Props {
  /** Name of the radio group. */
  group: string;
  /** None: the swatch stands for a colour of one's own. */
  color?: string;
  name: string;
  checked: boolean;
  onChoose: () => void;
  showName?: boolean;
}

const Frame = styled.label`
  align-items: center;
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  position: relative;

  input {
    cursor: pointer;
    inset: 0;
    margin: 0;
    opacity: 0;
    position: absolute;
  }

  input:checked + span {
    box-shadow:
      0 0 0 2px ${({ theme }) => theme.colors.neutral0},
      0 0 0 4px ${({ theme }) => theme.colors.neutral800};
  }

  input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 5px;
  }
`;

const Swatch = styled.span<{ $color?: string }>`
  align-items: center;
  background: ${({ $color, theme }) => $color ?? theme.colors.neutral0};
  border: 1px ${({ $color }) => ($color ? 'solid' : 'dashed')}
    ${({ $color, theme }) => $color ?? theme.colors.neutral500};
  border-radius: 50%;
  color: ${({ $color, theme }) => ($color ? '#ffffff' : theme.colors.neutral800)};
  display: inline-flex;
  height: 2.8rem;
  justify-content: center;
  width: 2.8rem;

  svg {
    height: 1.2rem;
    width: 1.2rem;
  }
`;

/** A colour among others. The one that is chosen carries a tick. */
export function ColorSwatch({ group, color, name, checked, onChoose, showName }: Props) {
  return (
    <Frame title={name}>
      <input type="radio" name={group} checked={checked} onChange={onChoose} aria-label={name} />
      <Swatch $color={color}>{checked && <Check aria-hidden fill="currentColor" />}</Swatch>
      {showName && <Typography variant="pi">{name}</Typography>}
    </Frame>
  );
}

import { Button } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { forwardRef, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../i18n/useText';

interface Props {
  /** How many filters narrow something down. */
  active: number;
  /** What stays in sight after them, on a phone beside the button. */
  beside?: ReactNode;
  children: ReactNode;
}

/** Filters side by side; on a phone behind a button, as they would push what they are for out of sight. */
export const FilterFold = forwardRef<HTMLDivElement, Props>(function FilterFold(props, ref) {
  const { active, beside, children } = props;
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold ref={ref}>
      <Button
        variant="tertiary"
        size="L"
        startIcon={<Filter />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('filter.fold', { count: active })}
      </Button>
      <Folded id={id} data-open={isOpen}>
        {children}
      </Folded>
      {beside}
    </Fold>
  );
});

const Folded = styled.div`
  align-items: flex-end;
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[4]};

  @media (max-width: 767px) {
    /* After what stands beside the button. */
    order: 1;
    width: 100%;

    > * {
      width: 100%;
    }

    &[data-open='false'] {
      display: none;
    }
  }
`;

const Fold = styled.div`
  align-items: flex-end;
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[4]};

  > button:first-child {
    display: none;
  }

  @media (max-width: 767px) {
    width: 100%;

    > button:first-child {
      display: inline-flex;
    }
  }
`;

import { Button } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { forwardRef, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { useText } from '../i18n/useText';

interface Props {
  /** How many filters narrow something down. */
  active: number;
  children: ReactNode;
}

/** Filters side by side; on a phone behind a button, as they would push what they are for out of sight. */
export const FilterFold = forwardRef<HTMLDivElement, Props>(function FilterFold(props, ref) {
  const { active, children } = props;
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
      <div id={id} data-open={isOpen}>
        {children}
      </div>
    </Fold>
  );
});

const Fold = styled.div`
  > button {
    display: none;
  }

  > div {
    align-items: flex-end;
    display: flex;
    flex-wrap: wrap;
    gap: ${({ theme }) => theme.spaces[4]};
  }

  @media (max-width: 767px) {
    width: 100%;

    > button {
      display: inline-flex;
    }

    > div {
      padding-top: ${({ theme }) => theme.spaces[4]};
    }

    > div > * {
      width: 100%;
    }

    > div[data-open='false'] {
      display: none;
    }
  }
`;

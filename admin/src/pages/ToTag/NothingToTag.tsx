import { Button } from '@strapi/design-system';
import { useContext } from 'react';
import { Link } from 'react-router-dom';
import { EmptyNotice } from '../../components/EmptyNotice';
import { WaitingContext } from '../../components/Retriable';
import { useCanConfigure } from '../../components/useCanConfigure';
import { useText } from '../../i18n/useText';

/**
 * Everything has a stage, or nothing without one is found; the user may not tag what is asked for, or
 * nothing at all; or there is nothing to tag with.
 */
export type Reason = 'empty' | 'filtered' | 'denied' | 'noTypes' | 'noStages';

interface Props {
  why: Reason;
  /** Key. */
  journey: string;
  onClearFilters: () => void;
}

/** Why the list is empty, and where to go from here. */
export function NothingToTag({ why, journey, onClearFilters }: Props) {
  const t = useText();
  const canConfigure = useCanConfigure();
  const waiting = useContext(WaitingContext);
  const clear = () => {
    // The button goes with the filters.
    waiting?.ask();
    onClearFilters();
  };
  const stages = new URLSearchParams({ journey });
  return (
    <EmptyNotice
      title={t(`toTag.${why}.title`)}
      level="h2"
      action={
        <>
          {why === 'empty' && (
            <Button tag={Link} to="/plugins/journey" variant="secondary">
              {t('toTag.empty.action')}
            </Button>
          )}
          {(why === 'filtered' || why === 'denied') && (
            <Button variant="secondary" onClick={clear}>
              {t('filter.clear')}
            </Button>
          )}
          {why === 'noStages' && canConfigure && (
            <Button tag={Link} to={`/settings/journey?${stages}`} variant="secondary">
              {t('stages.add')}
            </Button>
          )}
        </>
      }
    >
      {t(`toTag.${why}.text`)}
    </EmptyNotice>
  );
}

import { Button } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { EmptyNotice } from '../../components/EmptyNotice';
import { useCanConfigure } from '../../components/useCanConfigure';
import { useText } from '../../i18n/useText';
import type { EmptyReason } from './useEmptyReason';

interface Props {
  reason: EmptyReason;
  /** Key of the journey. */
  journey: string;
}

/** Why there is no matrix to draw, and the way to where that is changed, for who may. */
export function EmptyMatrix({ reason, journey }: Props) {
  const t = useText();
  const canConfigure = useCanConfigure();
  const isAboutStages = reason === 'stages';
  const search = new URLSearchParams(isAboutStages ? { journey } : { tab: 'contentTypes' });
  return (
    <EmptyNotice
      level="h2"
      title={t(`matrix.empty.${reason}.title`)}
      action={
        canConfigure && (
          <Button tag={Link} to={`/settings/journey?${search}`} variant="secondary">
            {t(isAboutStages ? 'stages.add' : 'matrix.empty.action')}
          </Button>
        )
      }
    >
      {t(`matrix.empty.${reason}.text`)}
    </EmptyNotice>
  );
}

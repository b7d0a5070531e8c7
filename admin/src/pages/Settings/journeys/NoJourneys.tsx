import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyNotice } from '../../../components/EmptyNotice';
import { useText } from '../../../i18n/useText';

export function NoJourneys({ onAdd }: { onAdd: () => void }) {
  const t = useText();
  return (
    <EmptyNotice
      level="h2"
      title={t('journeys.none.title')}
      action={
        <Button startIcon={<Plus />} onClick={onAdd}>
          {t('journeys.add')}
        </Button>
      }
    >
      {t('journeys.none.text')}
    </EmptyNotice>
  );
}

import { Checkbox } from '@strapi/design-system';
import type { EventName } from '../../../../../server/src/domain/events';
import { useSwitchEvent } from '../../../api/webhooks';
import type { Webhook } from '../../../api/webhooks';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';

interface Props {
  webhook: Webhook;
  event: EventName;
  canChange: boolean;
}

/** Whether a webhook is sent for an event; saved as soon as it is ticked. */
export function EventBox({ webhook: { id, name, events }, event, canChange }: Props) {
  const t = useText();
  const notify = useNotify();
  const change = useSwitchEvent(id, event);
  const isOn = change.isPending ? change.variables : events.includes(event);

  const save = async (checked: boolean) => {
    try {
      await change.mutateAsync(checked);
      notify.success(t('state.saved', { name }));
    } catch (error) {
      notify.failure(error);
    }
  };

  return (
    <Checkbox
      checked={isOn}
      disabled={!canChange}
      onCheckedChange={(checked) => void save(checked === true)}
      aria-label={t('webhooks.eventOf', { event: t(`webhooks.event.${event}`), name })}
    />
  );
}

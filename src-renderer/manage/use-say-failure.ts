import { notifications } from '@mantine/notifications';
import { useExplain } from '../api/use-explain';

/** Tells of a failed deed in a notice; for failures of loading the page itself has a place. */
export function useSayFailure(): (error: unknown) => void {
  const explain = useExplain();
  return (error) => {
    const { what, safe, todo } = explain(error);
    notifications.show({
      color: 'red',
      title: what,
      message: `${safe} ${todo}`,
      role: 'alert',
      autoClose: 10_000,
    });
  };
}

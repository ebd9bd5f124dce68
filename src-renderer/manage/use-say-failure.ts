import { notifications } from '@mantine/notifications';
import { useExplain } from '../api/use-explain';

/** Tells of a failed deed in a notice; for failures of loading the page itself has a place. */
export function useSayFailure(): (error: unknown) => void {
  const say = useSayFailureOf();
  return (error) => say(error, null);
}

/** The same of a deed on one of several things, by its name. */
export function useSayFailureOf(): (error: unknown, name: string | null) => void {
  const explain = useExplain();
  return (error, name) => {
    const { what, safe, todo } = explain(error);
    notifications.show({
      color: 'red',
      title: name === null ? what : `${name}: ${what}`,
      message: `${safe} ${todo}`,
      role: 'alert',
      autoClose: 10_000,
    });
  };
}

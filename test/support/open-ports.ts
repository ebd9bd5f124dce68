import { connect } from 'node:net';

/** Every TCP port of an address that takes a connection, in order. */
export async function openPorts(address: string): Promise<number[]> {
  const open: number[] = [];
  let next = 1;
  const scan = async (): Promise<void> => {
    while (next < 65_536) {
      const port = next++;
      if (await takesConnection(address, port)) open.push(port);
    }
  };
  await Promise.all(Array.from({ length: 200 }, scan));
  return open.toSorted((one, other) => one - other);
}

function takesConnection(host: string, port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect({ host, port });
    const end = (isOpen: boolean) => {
      socket.destroy();
      settle(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

import { QRCodeSVG } from 'qrcode.react';
import { useManageSay } from '../use-manage-say';
import classes from './room.module.css';

/** A link for cameras; dark on light, whatever the colours are. */
export function JoinSquare({ link }: { readonly link: string }) {
  const say = useManageSay();
  return (
    <div className={classes['square']}>
      <QRCodeSVG value={link} size={256} level="M" marginSize={2} title={say('room.square')} />
    </div>
  );
}

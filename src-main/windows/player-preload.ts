import { contextBridge } from 'electron';
import { playerWindowBridge } from './preload';

contextBridge.exposeInMainWorld('lecternPlayer', playerWindowBridge);

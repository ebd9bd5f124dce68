import { contextBridge } from 'electron';
import { windowCommands, windowNews } from './preload';

contextBridge.exposeInMainWorld('lectern', { ...windowCommands, ...windowNews });

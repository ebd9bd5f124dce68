import { contextBridge } from 'electron';
import { windowCommands } from './preload';

contextBridge.exposeInMainWorld('lectern', windowCommands);

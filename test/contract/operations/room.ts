import type { HowToCallAll } from './how-to-call';

export const room: HowToCallAll = {
  readRoom: { fields: () => ({}) },
  updateRoom: { fields: () => ({ title: 'Room of ours', sign_in: 'pin', interfaces: [] }) },
  checkRoom: { fields: () => ({}) },
  renewRoomCode: { fields: () => ({}) },
  readManagement: { fields: () => ({}) },
  updateManagement: { fields: () => ({ password: null }) },
  signOutOfManagement: { fields: () => ({}) },
};

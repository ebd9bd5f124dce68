/* What this course needs of the SCORM 1.2 API. Without an API it can still be read. */
(function () {
  'use strict';

  function find(from) {
    for (var win = from, steps = 0; steps < 50; steps += 1) {
      try {
        if (win.API) return win.API;
      } catch {
        return null;
      }
      if (win.parent === win) return null;
      win = win.parent;
    }
    return null;
  }

  var api = find(window) || (window.opener ? find(window.opener) : null);
  var startedAtMs = Date.now();
  var isOpen = api !== null && api.LMSInitialize('') === 'true';

  function set(element, value) {
    if (isOpen) api.LMSSetValue(element, String(value));
  }

  /* CMITimespan: HHHH:MM:SS */
  function timespan(seconds) {
    var parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
    return parts
      .map(function (part) {
        return (part < 10 ? '0' : '') + part;
      })
      .join(':');
  }

  window.scorm = {
    get: function (element) {
      return isOpen ? api.LMSGetValue(element) : '';
    },
    set: set,
    commit: function () {
      if (isOpen) api.LMSCommit('');
    },
    close: function () {
      if (!isOpen) return;
      set('cmi.core.session_time', timespan((Date.now() - startedAtMs) / 1000));
      api.LMSFinish('');
      isOpen = false;
    },
  };
})();

/* Shows the unit that the manifest asks for, and tells what the learner did. */
(function () {
  'use strict';

  var scorm = window.scorm;
  var right = { way: 'stairs', doors: 'close' };
  var names = Object.keys(right);
  var asked = new URLSearchParams(location.search).get('unit');
  var unit = document.getElementById(asked === 'leave' || asked === 'test' ? asked : 'prevent');
  var result = document.getElementById('result');
  var isDone = scorm.get('cmi.completion_status') === 'completed';

  function say(text, isGood) {
    result.className = isGood ? 'good' : 'bad';
    result.textContent = text;
  }

  function done(success) {
    isDone = true;
    scorm.set('cmi.completion_status', 'completed');
    scorm.set('cmi.success_status', success ? 'passed' : 'failed');
    scorm.commit();
  }

  function tell(name, answer) {
    var at = 'cmi.interactions.' + (Number(scorm.get('cmi.interactions._count')) || 0) + '.';
    scorm.set(at + 'id', name);
    scorm.set(at + 'type', 'choice');
    scorm.set(at + 'correct_responses.0.pattern', right[name]);
    scorm.set(at + 'learner_response', answer);
    scorm.set(at + 'result', answer === right[name] ? 'correct' : 'incorrect');
  }

  function check(event) {
    event.preventDefault();
    var count = names.filter(function (name) {
      var answer = unit.elements.namedItem(name).value;
      tell(name, answer);
      return answer === right[name];
    }).length;
    scorm.set('cmi.score.min', 0);
    scorm.set('cmi.score.max', 100);
    scorm.set('cmi.score.raw', Math.round((count / names.length) * 100));
    scorm.set('cmi.score.scaled', count / names.length);
    done(count / names.length >= 0.5);
    say(count + ' of ' + names.length + ' right.', count === names.length);
  }

  unit.hidden = false;
  document.title = unit.querySelector('h1').textContent;
  if (!isDone) scorm.set('cmi.completion_status', 'incomplete');
  else say('You have done this part.', true);
  unit.addEventListener('submit', check);
  unit.addEventListener('click', function (event) {
    if (!event.target.hasAttribute('data-done')) return;
    done(true);
    say('Noted. Go on to the next part.', true);
  });
  window.addEventListener('pagehide', function () {
    scorm.set('cmi.exit', isDone ? 'normal' : 'suspend');
    scorm.close();
  });
})();

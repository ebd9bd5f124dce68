ALTER TABLE `sessions` ADD `listed_summary` text;--> statement-breakpoint
UPDATE `sessions` SET `listed_summary` = json_set(`summary`, '$.activities', json((
	SELECT json_group_array(json(`one`.`value`)) FROM json_each(`summary`, '$.activities') AS `one`
	WHERE `one`.`value` ->> '$.attempts' > 0 OR `one`.`value` ->> '$.activityId' = `summary` ->> '$.shownActivityId')))
	WHERE json_array_length(`summary`, '$.activities') > 50;

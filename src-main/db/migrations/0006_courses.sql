CREATE TABLE `courses` (
	`package_id` text NOT NULL,
	`version` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`course` text NOT NULL,
	PRIMARY KEY(`package_id`, `version`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`,`version`) REFERENCES `package_versions`(`package_id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `package_versions` ADD `identifier` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `scorm_version` text DEFAULT '1.2' NOT NULL;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `edition` text;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `launch_path` text;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `sco_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `item_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `finding_counts` text DEFAULT '{"error":0,"warning":0,"info":0}' NOT NULL;--> statement-breakpoint
INSERT INTO `courses` (`package_id`, `version`, `tenant_id`, `course`)
	SELECT `package_id`, `version`, `tenant_id`, `course` FROM `package_versions`;--> statement-breakpoint
UPDATE `package_versions` SET
	`identifier` = coalesce(`course` ->> '$.identifier', ''),
	`scorm_version` = coalesce(`course` ->> '$.scormVersion', '1.2'),
	`edition` = `course` ->> '$.edition',
	`launch_path` = (SELECT `atom` FROM json_tree(`course`, '$.root') WHERE `key` = 'href' ORDER BY `id` LIMIT 1),
	`sco_count` = (SELECT count(*) FROM json_tree(`course`, '$.root') WHERE `key` = 'kind' AND `atom` = 'sco'),
	`item_count` = (SELECT max(count(*) - 1, 0) FROM json_tree(`course`, '$.root') WHERE `key` = 'isVisible'),
	`finding_counts` = json_object(
		'error', (SELECT count(*) FROM json_each(`findings`) WHERE `value` ->> '$.severity' = 'error'),
		'warning', (SELECT count(*) FROM json_each(`findings`) WHERE `value` ->> '$.severity' = 'warning'),
		'info', (SELECT count(*) FROM json_each(`findings`) WHERE `value` ->> '$.severity' = 'info'));

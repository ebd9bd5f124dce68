CREATE TABLE `deleted_sessions` (
	`session_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`deleted_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session_tallies` (
	`tenant_id` text NOT NULL,
	`package_id` text NOT NULL,
	`dispatch_id` text NOT NULL,
	`status` text NOT NULL,
	`completion_status` text NOT NULL,
	`success_status` text NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `package_id`, `dispatch_id`, `status`, `completion_status`, `success_status`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `used_tokens` (
	`tenant_id` text NOT NULL,
	`token_id` text NOT NULL,
	`expires_at_ms` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `token_id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `used_tokens_expiry` ON `used_tokens` (`expires_at_ms`);--> statement-breakpoint
DROP INDEX `sessions_tenant`;--> statement-breakpoint
DROP INDEX `sessions_dispatch`;--> statement-breakpoint
ALTER TABLE `sessions` ADD `score_raw` real;--> statement-breakpoint
ALTER TABLE `sessions` ADD `score_scaled` real;--> statement-breakpoint
ALTER TABLE `sessions` ADD `score_percent` real;--> statement-breakpoint
ALTER TABLE `sessions` ADD `time_spent_seconds` real DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `sessions` SET
	`score_raw` = `summary` ->> '$.score.raw',
	`score_scaled` = `summary` ->> '$.score.scaled',
	`score_percent` = CASE
		WHEN `summary` ->> '$.score.scaled' IS NOT NULL THEN (`summary` ->> '$.score.scaled') * 100.0
		WHEN coalesce(`summary` ->> '$.score.max', 100) > coalesce(`summary` ->> '$.score.min', 0)
		THEN ((`summary` ->> '$.score.raw') - coalesce(`summary` ->> '$.score.min', 0)) * 100.0
			/ (coalesce(`summary` ->> '$.score.max', 100) - coalesce(`summary` ->> '$.score.min', 0)) END,
	`time_spent_seconds` = coalesce(`summary` ->> '$.totalSeconds', 0);--> statement-breakpoint
INSERT INTO `session_tallies` SELECT `tenant_id`, `package_id`, coalesce(`dispatch_id`, ''), `status`, `completion_status`, `success_status`, count(*)
	FROM `sessions` GROUP BY 1, 2, 3, 4, 5, 6;--> statement-breakpoint
CREATE TRIGGER `session_tallies_added` AFTER INSERT ON `sessions` BEGIN
	INSERT INTO `session_tallies` VALUES (new.`tenant_id`, new.`package_id`, coalesce(new.`dispatch_id`, ''), new.`status`, new.`completion_status`, new.`success_status`, 1)
		ON CONFLICT DO UPDATE SET `total` = `total` + 1;
END;--> statement-breakpoint
CREATE TRIGGER `session_tallies_removed` AFTER DELETE ON `sessions` BEGIN
	UPDATE `session_tallies` SET `total` = `total` - 1 WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status`;
	DELETE FROM `session_tallies` WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status` AND `total` = 0;
END;--> statement-breakpoint
CREATE TRIGGER `session_tallies_changed` AFTER UPDATE OF `dispatch_id`, `status`, `completion_status`, `success_status` ON `sessions`
	WHEN new.`dispatch_id` IS NOT old.`dispatch_id` OR new.`status` <> old.`status`
		OR new.`completion_status` <> old.`completion_status` OR new.`success_status` <> old.`success_status` BEGIN
	UPDATE `session_tallies` SET `total` = `total` - 1 WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status`;
	DELETE FROM `session_tallies` WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status` AND `total` = 0;
	INSERT INTO `session_tallies` VALUES (new.`tenant_id`, new.`package_id`, coalesce(new.`dispatch_id`, ''), new.`status`, new.`completion_status`, new.`success_status`, 1)
		ON CONFLICT DO UPDATE SET `total` = `total` + 1;
END;--> statement-breakpoint
CREATE INDEX `sessions_last` ON `sessions` (`tenant_id`,`last_accessed_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_created` ON `sessions` (`tenant_id`,`created_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_updated` ON `sessions` (`tenant_id`,`updated_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_score` ON `sessions` (`tenant_id`,`score_percent`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_time` ON `sessions` (`tenant_id`,`time_spent_seconds`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`tenant_id`,`user_id`,`last_accessed_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_package` ON `sessions` (`tenant_id`,`package_id`,`last_accessed_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_status` ON `sessions` (`tenant_id`,`status`,`last_accessed_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_completion` ON `sessions` (`tenant_id`,`completion_status`,`last_accessed_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_success` ON `sessions` (`tenant_id`,`success_status`,`last_accessed_at_ms`,`session_id`);--> statement-breakpoint
CREATE INDEX `sessions_totals` ON `sessions` (`tenant_id`,`mode`,`started_at_ms`,`package_id`,`user_id`,`dispatch_id`,`completion_status`,`success_status`,`score_percent`,`time_spent_seconds`);--> statement-breakpoint
CREATE INDEX `sessions_dispatch` ON `sessions` (`tenant_id`,`dispatch_id`,`last_accessed_at_ms`,`session_id`) WHERE dispatch_id is not null;--> statement-breakpoint
ALTER TABLE `journal_entries` ADD `version` integer;--> statement-breakpoint
CREATE INDEX `journal_entries_history` ON `journal_entries` (`session_id`,`position`) WHERE version is not null;--> statement-breakpoint
ALTER TABLE `external_writes` ADD `version` integer;
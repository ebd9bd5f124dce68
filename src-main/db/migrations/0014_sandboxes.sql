DROP INDEX `sessions_learner`;--> statement-breakpoint
DROP INDEX `sessions_last`;--> statement-breakpoint
DROP INDEX `sessions_created`;--> statement-breakpoint
DROP INDEX `sessions_updated`;--> statement-breakpoint
DROP INDEX `sessions_score`;--> statement-breakpoint
DROP INDEX `sessions_time`;--> statement-breakpoint
DROP INDEX `sessions_user`;--> statement-breakpoint
DROP INDEX `sessions_package`;--> statement-breakpoint
DROP INDEX `sessions_dispatch`;--> statement-breakpoint
DROP INDEX `sessions_status`;--> statement-breakpoint
DROP INDEX `sessions_completion`;--> statement-breakpoint
DROP INDEX `sessions_success`;--> statement-breakpoint
DROP INDEX `sessions_totals`;--> statement-breakpoint
ALTER TABLE `sessions` ADD `sandbox` text;--> statement-breakpoint
CREATE INDEX `sessions_sandbox` ON `sessions` (`tenant_id`,`last_accessed_at_ms`,`session_id`) WHERE sandbox is not null;--> statement-breakpoint
CREATE INDEX `sessions_learner` ON `sessions` (`tenant_id`,`package_id`,`user_id`,`attempt_number`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_last` ON `sessions` (`tenant_id`,`last_accessed_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_created` ON `sessions` (`tenant_id`,`created_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_updated` ON `sessions` (`tenant_id`,`updated_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_score` ON `sessions` (`tenant_id`,`score_percent`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_time` ON `sessions` (`tenant_id`,`time_spent_seconds`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`tenant_id`,`user_id`,`last_accessed_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_package` ON `sessions` (`tenant_id`,`package_id`,`last_accessed_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_dispatch` ON `sessions` (`tenant_id`,`dispatch_id`,`last_accessed_at_ms`,`session_id`) WHERE dispatch_id is not null and sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_status` ON `sessions` (`tenant_id`,`status`,`last_accessed_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_completion` ON `sessions` (`tenant_id`,`completion_status`,`last_accessed_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_success` ON `sessions` (`tenant_id`,`success_status`,`last_accessed_at_ms`,`session_id`) WHERE sandbox is null;--> statement-breakpoint
CREATE INDEX `sessions_totals` ON `sessions` (`tenant_id`,`mode`,`started_at_ms`,`session_id`,`package_id`,`user_id`,`dispatch_id`,`completion_status`,`success_status`,`score_percent`,`time_spent_seconds`) WHERE sandbox is null;--> statement-breakpoint
DROP TRIGGER `session_tallies_added`;--> statement-breakpoint
CREATE TRIGGER `session_tallies_added` AFTER INSERT ON `sessions` WHEN new.`sandbox` IS NULL BEGIN
	INSERT INTO `session_tallies` VALUES (new.`tenant_id`, new.`package_id`, coalesce(new.`dispatch_id`, ''), new.`status`, new.`completion_status`, new.`success_status`, 1)
		ON CONFLICT DO UPDATE SET `total` = `total` + 1;
END;--> statement-breakpoint
DROP TRIGGER `session_tallies_removed`;--> statement-breakpoint
CREATE TRIGGER `session_tallies_removed` AFTER DELETE ON `sessions` WHEN old.`sandbox` IS NULL BEGIN
	UPDATE `session_tallies` SET `total` = `total` - 1 WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status`;
	DELETE FROM `session_tallies` WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status` AND `total` = 0;
END;--> statement-breakpoint
DROP TRIGGER `session_tallies_changed`;--> statement-breakpoint
CREATE TRIGGER `session_tallies_changed` AFTER UPDATE OF `dispatch_id`, `status`, `completion_status`, `success_status` ON `sessions`
	WHEN new.`sandbox` IS NULL AND (new.`dispatch_id` IS NOT old.`dispatch_id` OR new.`status` <> old.`status`
		OR new.`completion_status` <> old.`completion_status` OR new.`success_status` <> old.`success_status`) BEGIN
	UPDATE `session_tallies` SET `total` = `total` - 1 WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status`;
	DELETE FROM `session_tallies` WHERE `tenant_id` = old.`tenant_id` AND `package_id` = old.`package_id` AND `dispatch_id` = coalesce(old.`dispatch_id`, '')
		AND `status` = old.`status` AND `completion_status` = old.`completion_status` AND `success_status` = old.`success_status` AND `total` = 0;
	INSERT INTO `session_tallies` VALUES (new.`tenant_id`, new.`package_id`, coalesce(new.`dispatch_id`, ''), new.`status`, new.`completion_status`, new.`success_status`, 1)
		ON CONFLICT DO UPDATE SET `total` = `total` + 1;
END;
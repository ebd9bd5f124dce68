CREATE TABLE `set_aside_entries` (
	`session_id` text NOT NULL,
	`turn` integer NOT NULL,
	`position` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`reason` text NOT NULL,
	`epoch` integer NOT NULL,
	`number` integer NOT NULL,
	`source` text NOT NULL,
	`event` text NOT NULL,
	`result` text NOT NULL,
	`error_code` text NOT NULL,
	`engine_version` text NOT NULL,
	`received_at_ms` integer NOT NULL,
	`set_aside_at_ms` integer NOT NULL,
	PRIMARY KEY(`session_id`, `turn`, `position`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `sessions` ADD `fenced_epoch` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE TRIGGER `session_tallies_counted` AFTER UPDATE OF `sandbox` ON `sessions` WHEN old.`sandbox` IS NOT NULL AND new.`sandbox` IS NULL BEGIN
	INSERT INTO `session_tallies` VALUES (new.`tenant_id`, new.`package_id`, coalesce(new.`dispatch_id`, ''), new.`status`, new.`completion_status`, new.`success_status`, 1)
		ON CONFLICT DO UPDATE SET `total` = `total` + 1;
END;

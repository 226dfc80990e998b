//! What a mail server does wrong.

use bausteine::testing;

use super::{PATIENCE, READERS, Story};
use crate::support::smtp::{Act, Stage};

both! {
    async fn a_421_at_the_greeting_pauses_the_sender_and_marks_nobody(site: &Site) {
        let story = Story::hurried(site).await;
        story.server.will(Stage::Greeting, Act::Says("421 4.3.2 closing"));
        story.is_stopped_by("421 4.3.2 closing").await;
        story.counts([0, READERS, 0, 0, 0]).await;
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn a_4xx_at_any_stage_is_tried_again_later(site: &Site) {
        let story = Story::hurried(site).await;
        story.server.will(Stage::Hello, Act::Says("450 4.3.2 not now"));
        story.is_stopped_by("450 4.3.2 not now").await;
        story.counts([0, READERS, 0, 0, 0]).await;
        for stage in [Stage::Sender, Stage::Recipient, Stage::Data, Stage::Dot] {
            story.server.will(stage, Act::Says("451 4.3.0 later"));
        }
        assert_eq!(story.passes().await, None, "about one letter each: nothing stops the others");
        assert!(story.server.has_done_all());
        story.ends([READERS - 4, 4, 0, 0, 0], 0).await;
        assert_eq!(story.passes().await, None);
        story.counts([READERS - 4, 4, 0, 0, 0]).await;
        story.later(2);
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn a_5xx_at_any_stage_marks_only_whom_it_is_about(site: &Site) {
        let story = Story::hurried(site).await;
        // About us.
        for (stage, said) in [
            (Stage::Greeting, "554 5.3.2 no"),
            (Stage::Hello, "554 5.3.2 no"),
            (Stage::Sender, "550 5.1.8 who are you"),
        ] {
            story.server.will(stage, Act::Says(said));
            story.is_stopped_by(said).await;
            story.counts([0, READERS, 0, 0, 0]).await;
        }
        // About her; about how we write; about her.
        for (stage, said) in [
            (Stage::Recipient, "550 5.1.1 nobody of that name"),
            (Stage::Data, "554 5.7.1 not from you"),
            (Stage::Dot, "552 5.2.2 mailbox full"),
        ] {
            story.server.will(stage, Act::Says(said));
        }
        assert_eq!(story.passes().await, None);
        assert!(story.server.has_done_all());
        story.ends([READERS - 3, 1, 2, 0, 0], 0).await;
        story.later(2);
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 2, 0, 2, 0, 0], 0).await;
        story.presses("newsletter-again-rejected").await;
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn silence_at_any_stage_ends_in_time(site: &Site) {
        let story = Story::hurried(site).await;
        for stage in [Stage::Greeting, Stage::Hello, Stage::Sender, Stage::Recipient, Stage::Data] {
            story.server.will(stage, Act::IsSilent);
            story.is_stopped_by("no answer in time").await;
            story.ends([0, READERS, 0, 0, 0], 0).await;
        }
        // In the body the server has nothing, after the dot it has all; nobody here can know that.
        story.server.will(Stage::Text, Act::IsSilent);
        story.server.will(Stage::Dot, Act::IsSilent);
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 2, 0, 0, 0, 2], 0).await;
        assert_eq!(story.taken().len(), READERS - 1);
        story.goes_again().await;
        story.ends([READERS, 0, 0, 0, 0], 1).await;
    }

    async fn who_is_cut_off_before_the_354_is_sent_to_again(site: &Site) {
        let story = Story::hurried(site).await;
        for stage in [Stage::Greeting, Stage::Hello, Stage::Sender, Stage::Recipient, Stage::Data] {
            story.server.will(stage, Act::Cuts);
            assert!(story.passes().await.is_some(), "{stage:?}");
            assert!(story.server.has_done_all(), "{stage:?}");
            story.ends([0, READERS, 0, 0, 0], 0).await;
        }
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn who_is_cut_off_in_the_body_is_uncertain(site: &Site) {
        let story = Story::hurried(site).await;
        story.server.will(Stage::Text, Act::Cuts);
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        assert_eq!(story.taken().len(), READERS - 1, "one never got it");
        story.later(60);
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        story.goes_again().await;
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn who_is_cut_off_after_the_dot_is_uncertain(site: &Site) {
        let story = Story::hurried(site).await;
        story.server.will(Stage::Dot, Act::Cuts);
        assert_eq!(story.passes().await, None);
        story.later(60);
        assert_eq!(story.passes().await, None);
        story.ends([READERS - 1, 0, 0, 0, 1], 0).await;
        assert_eq!(story.taken().len(), READERS, "all have it, of one nobody knows");
        story.goes_again().await;
        story.ends([READERS, 0, 0, 0, 0], 1).await;
    }

    async fn a_late_250_counts_for_nobody_else(site: &Site) {
        let story = Story::hurried(site).await;
        story.server.will(Stage::Dot, Act::IsLate(PATIENCE / 4));
        story.server.will(Stage::Dot, Act::IsLate(PATIENCE * 2));
        // Were the late yes taken for hers, she would be accepted who is refused.
        story.server.will(Stage::Recipient, Act::Says("550 5.1.1 nobody of that name"));
        assert_eq!(story.passes().await, None);
        assert!(story.server.has_done_all());
        story.ends([READERS - 2, 0, 1, 0, 1], 0).await;
        story.goes_again().await;
        story.ends([READERS - 1, 0, 1, 0, 0], 1).await;
        site.may_leave_letters();
    }

    async fn without_login_or_tls_nothing_is_said_about_anybody(site: &Site) {
        let story = Story::hurried(site).await;
        let host = story.server.url.trim_start_matches("smtp://").to_owned();
        for (url, cause) in [
            (format!("smtp://office:wrong@{host}"), "535 5.7.8 wrong"),
            (format!("smtp://{host}?tls=required"), "the server offers no STARTTLS"),
            (format!("smtps://{host}"), "connecting: "),
        ] {
            let mut settings = story.settings.clone();
            settings.mail.smtp_url = url;
            let is_login = settings.mail.smtp_url.contains("wrong");
            if is_login {
                story.server.will(Stage::Login, Act::Says("535 5.7.8 wrong"));
            }
            let courier = super::courier(site, settings, PATIENCE).await;
            let said = testing::deliver(&courier).await.expect("the database answers");
            assert!(said.as_ref().is_some_and(|said| said.contains(cause)), "{said:?}");
            story.clara.get(&story.issue).await.sees(cause.trim());
            story.ends([0, READERS, 0, 0, 0], 0).await;
            assert_eq!(story.server.envelopes(), 0, "no fall-back to plain text");
            story.later(1);
        }
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
    }

    async fn a_series_of_policy_refusals_pauses_the_sender_and_blocks_nobody(site: &Site) {
        let story = Story::hurried(site).await;
        for (stage, said) in [
            (Stage::Recipient, "550 5.7.1 we do not know you"),
            (Stage::Dot, "550 5.7.26 unauthenticated"),
            (Stage::Dot, "550 5.7.1 listed"),
        ] {
            story.server.will(stage, Act::Says(said));
        }
        story.is_stopped_by("refused by policy 3 times in a row: 550 5.7.1 listed").await;
        story.ends([0, READERS, 0, 0, 0], 0).await;
        let reached = testing::newsletter_reaches(&site.app, &[], &[]).await.expect("it answers");
        assert_eq!(reached.iter().map(|(_, count)| count).sum::<u64>(), READERS as u64, "nobody is blocked");
        story.later(2);
        assert_eq!(story.passes().await, None);
        story.ends([READERS, 0, 0, 0, 0], 0).await;
        story.clara.get(&story.issue).await.does_not_see("refused by policy");
    }
}

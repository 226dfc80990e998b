//! What each deed is called: a sentence for every word that stands in the log.

use crate::audit::{Entry, OFFICE, OPERATOR};
use crate::lang::Words;

/// A sentence about who did it; the thing and what changed are said behind it.
type Sentence = fn(&Words, &str) -> String;

/// Every deed. `tests/it/house` finds a word that is written and stands not here.
const SENTENCES: &[(&str, Sentence)] = &[
    ("sign_up", Words::desk_did_sign_up),
    ("cancel", Words::desk_did_cancel),
    ("rebooked", Words::desk_did_rebooked),
    ("contact", Words::desk_did_contact),
    ("names", Words::desk_did_names),
    ("note", Words::desk_did_note),
    ("place_given", Words::desk_did_place_given),
    ("put_first", Words::desk_did_put_first),
    ("beyond_capacity", Words::desk_did_beyond),
    ("goes_ahead", Words::desk_did_goes_ahead),
    ("group_called_off", Words::desk_did_group_called_off),
    ("offering_created", Words::desk_did_offering_created),
    ("offering_changed", Words::desk_did_offering_changed),
    ("offering_deleted", Words::desk_did_offering_deleted),
    ("offering_published", Words::desk_did_offering_published),
    ("offering_unpublished", Words::desk_did_offering_unpublished),
    ("dates_planned", Words::desk_did_dates_planned),
    ("date_added", Words::desk_did_date_added),
    ("date_retitled", Words::desk_did_date_retitled),
    ("date_removed", Words::desk_did_date_removed),
    ("texts_confirmed", Words::desk_did_texts_confirmed),
    ("sign_up_stopped", Words::desk_did_sign_up_stopped),
    ("sign_up_reopened", Words::desk_did_sign_up_reopened),
    ("session_changed", Words::desk_did_session_changed),
    ("house_moved", Words::desk_did_house_moved),
    ("session_sent", Words::desk_did_session_sent),
    ("session_undone", Words::desk_did_session_undone),
    ("leaders_set", Words::desk_did_leaders_set),
    ("rang_reached", Words::desk_did_rang_reached),
    ("rang_not_reached", Words::desk_did_rang_not_reached),
    ("letter_handled", Words::desk_did_letter_handled),
    ("venue_created", Words::desk_did_venue_created),
    ("venue_changed", Words::desk_did_venue_changed),
    ("partner_renamed", Words::desk_did_partner_renamed),
    ("signed_in", Words::desk_did_signed_in),
    ("signed_out_everywhere", Words::desk_did_signed_out),
    ("signed_out_there", Words::desk_did_signed_out_there),
    ("identity_bound", Words::desk_did_identity_bound),
    ("passkey_added", Words::desk_did_passkey_added),
    ("passkey_removed", Words::desk_did_passkey_removed),
    ("passkey_counter_went_back", Words::desk_did_passkey_copied),
    ("password_chosen", Words::desk_did_password_chosen),
    ("password_changed", Words::desk_did_password_changed),
    ("link_made", Words::desk_did_link_made),
    ("staff_added", Words::desk_did_staff_added),
    ("staff_disabled", Words::desk_did_staff_disabled),
    ("staff_enabled", Words::desk_did_staff_enabled),
    ("second_factor_set_up", Words::desk_did_factor_set_up),
    ("second_factor_removed", Words::desk_did_factor_removed),
    ("recovery_codes_made", Words::desk_did_codes_made),
    ("recovery_code_used", Words::desk_did_code_used),
    ("restored", Words::desk_did_restored),
    ("sending_resumed", Words::desk_did_sending_resumed),
    ("setting_changed", Words::desk_did_setting_changed),
    ("list_exported", Words::desk_did_list_exported),
    ("message_sent", Words::desk_did_message_sent),
    ("setting_reset", Words::desk_did_setting_reset),
    ("issue_begun", Words::newsletter_did_begun),
    ("issue_changed", Words::newsletter_did_changed),
    ("issue_thrown_away", Words::newsletter_did_thrown_away),
    ("issue_tried_out", Words::newsletter_did_tried_out),
    ("issue_scheduled", Words::newsletter_did_scheduled),
    ("issue_unscheduled", Words::newsletter_did_unscheduled),
    ("issue_sent", Words::newsletter_did_sent),
    ("issue_paused", Words::newsletter_did_paused),
    ("issue_resumed", Words::newsletter_did_resumed),
    ("issue_cancelled", Words::newsletter_did_cancelled),
    ("issue_sent_again", Words::newsletter_did_sent_again),
    ("report_written", Words::attendance_did_report),
    ("paper_entered", Words::attendance_did_paper),
    ("certificate_issued", Words::attendance_did_certificate),
    ("level_reached", Words::attendance_did_level),
    ("level_taken_back", Words::attendance_did_level_back),
    ("first_right", Words::attendance_did_first_right),
    ("first_invited", Words::attendance_did_first_invited),
    ("person_erased", Words::forgetting_did_erased),
    ("person_exported", Words::forgetting_did_exported),
    ("guest_unnamed", Words::forgetting_did_guest),
    ("pass_made", Words::attendance_did_pass_made),
    ("pass_revoked", Words::attendance_did_pass_revoked),
    ("subscriber_added", Words::subscribers_did_added),
    ("subscriber_removed", Words::subscribers_did_removed),
    ("subscriber_erased", Words::subscribers_did_erased),
    ("subscribers_imported", Words::subscribers_did_imported),
    ("subscribers_exported", Words::subscribers_did_exported),
    ("address_suppressed", Words::subscribers_did_suppressed),
    ("suppression_lifted", Words::subscribers_did_lifted),
    ("chronicle_created", Words::chronology_did_create),
    ("chronicle_changed", Words::chronology_did_change),
    ("chronicle_published", Words::chronology_did_publish),
    ("chronicle_withdrawn", Words::chronology_did_withdraw),
    ("chronicle_figures", Words::chronology_did_take),
    ("chronicle_restored", Words::chronology_did_restore),
    ("chronicle_reordered", Words::chronology_did_reorder),
    ("chronicle_merged", Words::chronology_did_merge),
    ("chronicle_attached", Words::chronology_did_attach),
    ("chronicle_detached", Words::chronology_did_detach),
    ("programme_described", Words::chronology_did_programme),
    ("chronicle_choices", Words::chronology_did_choose),
    ("figures_begun", Words::reports_did_begun),
    ("figures_changed", Words::reports_did_changed),
    ("figures_frozen", Words::reports_did_frozen),
];

/// A deed as a sentence without its full stop.
pub(crate) fn said(t: &Words, entry: &Entry) -> String {
    let who = who(t, entry);
    // Taking priority back is the same deed the other way round.
    if entry.deed == "put_first" && entry.after == 0 {
        return t.desk_did_put_back(&who);
    }
    match sentence(&entry.deed) {
        Some(sentence) => sentence(t, &who),
        // Written by a newer program: it is shown all the same.
        None => t.desk_did_unknown(&who, &entry.deed),
    }
}

/// Who did it.
fn who(t: &Words, entry: &Entry) -> String {
    match (entry.actor_id, entry.actor.as_str()) {
        (None, OPERATOR) => t.desk_log_operator(),
        (None, OFFICE) => t.desk_log_office(),
        (_, name) => name.to_owned(),
    }
}

fn sentence(deed: &str) -> Option<Sentence> {
    let found = SENTENCES.iter().find(|(word, _)| *word == deed);
    found.map(|(_, sentence)| *sentence)
}

/// Is there no sentence for this deed?
pub(super) fn unsaid(deed: &str) -> bool {
    sentence(deed).is_none()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::SENTENCES;
    use crate::kinds::Lang;
    use crate::lang::{plain, words};

    #[test]
    fn every_deed_has_a_sentence_of_its_own_in_every_language() {
        for lang in Lang::ALL {
            let said: HashSet<String> = SENTENCES
                .iter()
                .map(|(_, sentence)| sentence(words(lang), "Clara"))
                .collect();
            assert_eq!(said.len(), SENTENCES.len(), "{lang}");
            for sentence in said {
                assert!(plain(&sentence).contains("Clara"), "{lang}: {sentence}");
                assert!(!sentence.ends_with('.'), "{lang}: {sentence}");
            }
        }
    }
}

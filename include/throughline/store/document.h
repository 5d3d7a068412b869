#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/error.h"
#include "throughline/journey/record_key.h"
#include "throughline/store/drafts.h"
#include "throughline/store/kept_edits.h"
#include "throughline/store/services.h"
#include "throughline/store/waiting_edit.h"

namespace throughline::store {

/// Who asked for an edit, so that the widget being typed in can leave itself
/// alone when it is told. Compared only; null: nobody in particular.
using Initiator = const void*;

/// What views are told after an edit, an undo, a redo or a reload.
struct Notification {
  journey::ChangeSet changes;
  Initiator initiator = nullptr;
};

/// How an edit ended. It is done only when it is on the disk.
struct EditResult {
  bool done = false;
  std::int64_t seq = 0;  ///< its place in the history (the last one's, where nothing changed)
  std::optional<journey::Error> error;  ///< why not, where it was not done
  bool waits = false;  ///< not done yet, but made in memory: it is written as soon as it can be
  explicit operator bool() const { return done; }
};

/// One row of the history.
struct HistoryEntry {
  std::int64_t seq = 0;
  std::string at;  ///< ISO 8601, UTC
  std::string who;
  std::string label;         ///< what was done, in English, as the file says it: "Move touchpoint"
  journey::Message message;  ///< the same by its code; the label where the row has none
  journey::ChangeSet changes;  ///< an older row leaves later fields unsaid
  /// Why the row cannot be read: it was altered by hand. Only `seq` is told then.
  std::optional<journey::Error> fault;
};

/// When a record was last added or changed, by the history.
struct LastChange {
  journey::RecordKey record;
  std::string at;  ///< ISO 8601, UTC, as the history has it
  std::int64_t seq = 0;
  std::string who;
  bool operator==(const LastChange&) const = default;
};

/// Whether a map can be edited, and if not, why.
struct Access {
  enum class Mode {
    writable,
    read_only,  ///< from the start: newer version, no permission, open in another window
    waiting,    ///< until the last edit is on the disk (Document::tryAgain)
    stopped,    ///< editing has stopped: the file was moved, replaced, changed or damaged
  };
  Mode mode = Mode::writable;
  journey::Message reason;
  /// Where it is read-only because it was open elsewhere when it was opened here.
  enum class Elsewhere { no, open, closed };
  Elsewhere elsewhere = Elsewhere::no;
  journey::Message holder = {};  ///< who has it open there
  bool operator==(const Access&) const = default;
};

/// What a map is opened for. To read it only, it need not be free.
enum class Purpose {
  edit,
  read,
  look,  ///< to read it, and touch nothing: not even what a crash has left beside it
};

/// An edit in the history of some file, told from any other file's.
struct EditMark {
  std::int64_t seq = 0;
  std::int64_t sum = 0;  ///< the hash of its row
};

/// The newest state that two files both come from, by their histories: the last edit that both
/// have, or what a merge brought from one into the other.
struct SharedState {
  std::int64_t seq = 0;       ///< of the last edit before it in this file; 0: before the first
  std::int64_t otherSeq = 0;  ///< the same in the other file
  std::string at;             ///< when that was, ISO 8601, UTC; empty for 0
  journey::Journey map;       ///< without the records of which the two say different things
};

/// One open map: the file, the same records in memory, and the one door through
/// which both change.
///
/// An edit runs like this. `edit` hands an Edit on the journey to the intent,
/// checks the rules on the result, writes the changed records' rows in one
/// transaction, reads them back, adds the history row and the seal, commits,
/// and tells every subscriber once. Where anything refuses, nothing has
/// happened: the journey is as before, and the result says why. Undo and redo
/// send the same change sets, inverted, through the same door.
///
/// What the disk refuses for now is another matter, once `letEditsWait` was called: a lock
/// of another program, a full disk, a folder that is away. The edit stays in memory, views
/// are told of it, no other edit is made, and `tryAgain` writes it, however often that takes.
///
/// One thread uses a Document. What it promises of the disk is in
/// docs/file-format.md.
class Document {
 public:
  using Intent = std::function<void(journey::Edit&)>;
  using Listener = std::function<void(const Notification&)>;

  /// Makes a new file with the records of `journey`. Throws Error where the
  /// path exists already or cannot be written; nothing half made stays behind.
  static std::unique_ptr<Document> create(const std::filesystem::path& path,
                                          const journey::Journey& journey, Services services);

  /// Opens and checks a file. Throws Error where it is not a sound map;
  /// changes no byte of it. A map that cannot be edited opens read-only.
  static std::unique_ptr<Document> open(const std::filesystem::path& path, Services services,
                                        Purpose purpose = Purpose::edit);

  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  [[nodiscard]] const journey::Journey& journey() const;
  [[nodiscard]] const std::filesystem::path& path() const;
  [[nodiscard]] const Access& access() const;
  /// True where the file was sound but not as Throughline had left it: another
  /// program changed it. The next edit seals it as it is.
  [[nodiscard]] bool changedOutside() const;
  /// What that program did to the records; none where it touched the history only.
  /// Nothing where it cannot be told for certain: the map as it was is then neither
  /// in the history nor in a safety copy. Throws Error where the file cannot be read.
  [[nodiscard]] std::optional<journey::ChangeSet> changesOutside() const;

  /// From now on an edit, undo or redo that the disk refuses for now waits in memory.
  /// Without this call it is taken back, and the caller may ask again.
  void letEditsWait();
  /// The edit that is in memory and not on the disk: while editing waits, or has stopped.
  [[nodiscard]] const WaitingEdit* waitingEdit() const;
  /// Tries to write it, without waiting for anybody. Done where it is on the disk now, or
  /// nothing waits. Where the file turns out to be another one, editing stops, and the edit
  /// stays for a copy until `reload`. Only the access changes; views are told nothing.
  EditResult tryAgain();
  /// The edit is given up: what keeps it for the next start (kept_edits.h) goes. To be
  /// called before the Document is closed.
  void forgetWaitingEdit();

  /// Takes over what another program wrote since, tells the difference to all listeners, and
  /// where the map can only be read looks who edits it now. Where it is edited here, that is done
  /// only where the file went on from what this one wrote last, and undo starts anew; nothing is
  /// done while an edit waits. Costs little where nothing has changed, and waits no longer than a
  /// moment: what cannot be read now is for the next call. True where the map or the access is
  /// another one.
  bool follow();

  /// From now on edits are this user's in the history; empty: nobody is named.
  void signAs(std::string user);

  /// The one door. An intent that throws journey::Error is a refusal.
  EditResult edit(const journey::Message& label, Initiator initiator, const Intent& intent);

  /// Back and forth through the edits made since opening: so many steps as one edit,
  /// all of them or, where there are fewer, none.
  EditResult undo(Initiator initiator = nullptr, std::size_t steps = 1);
  EditResult redo(Initiator initiator = nullptr, std::size_t steps = 1);
  /// The label of what undo or redo would do; nothing where there is nothing.
  [[nodiscard]] std::optional<journey::Message> undoLabel() const;
  [[nodiscard]] std::optional<journey::Message> redoLabel() const;

  /// The newest `most` entries before `beforeSeq` (0: from the newest), newest first,
  /// those that cannot be read among them. Throws Error where the file cannot be read.
  [[nodiscard]] std::vector<HistoryEntry> history(std::size_t most,
                                                  std::int64_t beforeSeq = 0) const;

  /// The newest `most` entries before `beforeSeq` (0: from the newest) that touched the
  /// record, newest first, found without reading the others. Their changes are those of
  /// this record alone. Throws Error where the file cannot be read.
  [[nodiscard]] std::vector<HistoryEntry> historyOf(const journey::RecordKey& record,
                                                    std::size_t most,
                                                    std::int64_t beforeSeq = 0) const;

  /// Everybody who made an edit, by name; nobody named is an empty one. Throws Error where the
  /// file cannot be read.
  [[nodiscard]] std::vector<std::string> authors() const;

  /// Of every record that the history tells of, removed ones too, when that was last; found
  /// without reading the changes. Throws Error where the file cannot be read.
  [[nodiscard]] std::vector<LastChange> lastChanges() const;
  /// Of one record, before the edit `beforeSeq` (0: up to now). Throws Error as above.
  [[nodiscard]] std::optional<LastChange> lastChangeOf(const journey::RecordKey& record,
                                                       std::int64_t beforeSeq = 0) const;

  /// The map as it stood after the edit of this number (0: before the first one), as far as
  /// the history tells: what another program did to it is not in there. Found from the
  /// nearest waypoint, by way of a map's worth of changes. Throws Error where there is no
  /// such edit, the edits on every way there were altered, or the file cannot be read.
  [[nodiscard]] journey::Journey mapAt(std::int64_t seq) const;

  /// The newest edit of the history; nothing where there is none.
  [[nodiscard]] std::optional<EditMark> newestEdit() const;

  /// What this map and another one both come from; nothing where they share no history.
  /// Throws Error where a file cannot be read.
  [[nodiscard]] std::optional<SharedState> sharedWith(const Document& other) const;

  /// Calls the listener after every change, in the order of subscription, until
  /// the returned handle is destroyed. A listener may not edit.
  [[nodiscard]] std::shared_ptr<void> subscribe(Listener listener);

  /// A new file with this map as it is in memory. `withHistory` false: the copy
  /// to share, which leaves out what was deleted. Throws Error.
  void saveCopy(const std::filesystem::path& target, bool withHistory) const;

  /// The last edit that could not be written and is not in memory, until another one is done.
  [[nodiscard]] const std::optional<FailedEdit>& failedEdit() const;
  /// The same as saveCopy, with the failed edit made in the copy.
  void saveCopyWithFailedEdit(const std::filesystem::path& target) const;

  /// Keeps a safety copy of the file as it is (safety_copies.h); before a map is
  /// replaced by an import, for example. Throws Error.
  void keepSafetyCopy(const std::string& occasion);
  /// Why today's safety copy could not be made; the edit was made all the same.
  [[nodiscard]] const std::optional<journey::Error>& safetyFault() const;

  /// Where a text lies that is being typed and is no edit yet.
  [[nodiscard]] Drafts drafts() const;
  /// Where an edit lies that waits for the disk.
  [[nodiscard]] KeptEdits keptEdits() const;

  /// Reads the file again after another program changed or replaced it, tells
  /// the difference to all listeners and returns it. Undo starts anew, and an edit that
  /// waits becomes one that failed. Throws Error where the file is no sound map; memory is
  /// then kept as it is.
  journey::ChangeSet reload();

 private:
  class Impl;
  explicit Document(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// Checks a file from end to end: everything that opening checks, the seal and
/// every row of the history. Gives the faults, none for a sound file. Throws
/// Error where it is no map at all. The safety copies of the services may tell
/// which records another program changed.
[[nodiscard]] std::vector<journey::Error> verify(const std::filesystem::path& path,
                                                 const Services& services = {});

}  // namespace throughline::store

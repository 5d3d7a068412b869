#pragma once

#include <optional>
#include <vector>

#include "map_image.h"
#include "opening.h"
#include "past.h"
#include "throughline/store/document.h"

namespace throughline::store {

/// An edit made since opening, as undo and redo need it.
struct DoneEdit {
  journey::Message label;
  journey::ChangeSet changes;
};

/// An edit that is in memory and waits for the disk.
struct Waiting {
  WaitingEdit edit;
  std::function<void()> stands;  ///< what is left to do once it is on the disk
  journey::Journey before;       ///< the map without it
  Seal left;                     ///< of the file without it
  KeptEdits kept;
  bool isKept = false;  ///< on another disk, for the case that the program ends
};

class Document::Impl {
 public:
  Impl(const std::filesystem::path& given, Services theServices, Purpose thePurpose);

  /// Why no edit can be made now, if so.
  [[nodiscard]] std::optional<journey::Error> refusal() const;

  /// Brings changes that the journey in memory already holds to the disk, then
  /// calls `stands` and tells all views. Where the disk refuses, memory is as
  /// the disk is afterwards, or as before where that cannot be read. Where edits wait,
  /// `stands` is called when the edit is written, long after: it holds what it needs.
  EditResult commit(const journey::Message& label, const journey::ChangeSet& changes,
                    Initiator initiator, const std::function<void()>& stands);

  /// Which way a step goes, and what is said of it.
  struct Way {
    bool isBack;
    const journey::Code<1>& label;
    const journey::Code<0>& nothingThere;
  };
  /// Takes the newest `steps` edits of `from` back, or does them again, as one edit, and
  /// brings them to `to`.
  EditResult step(std::vector<DoneEdit>& from, std::vector<DoneEdit>& to, std::size_t steps,
                  const Way& way, Initiator initiator);
  EditResult tryAgain();

  bool follow();
  /// Whether another window edits the map, and whose; true where that is news.
  bool lookWhoEdits();

  void adopt(Opened opened);
  /// Takes over what was read again and gives the difference. Tells nobody.
  journey::ChangeSet take(Opened opened);
  void notify(const journey::ChangeSet& changes, Initiator initiator);

  void keepSafetyCopy(const std::string& occasion);
  [[nodiscard]] std::optional<journey::ChangeSet> changesOutside() const;

  [[nodiscard]] std::vector<HistoryRow> historyRows(std::size_t most, std::int64_t beforeSeq) const;
  /// All of it, for a copy.
  [[nodiscard]] PastRows past() const;
  /// For reading the history. Throws Error where the file cannot be read.
  [[nodiscard]] Past walk();
  [[nodiscard]] const Format& format() const;
  /// All rows that can be read, and one for an edit that is not among them.
  [[nodiscard]] PastRows pastWith(const FailedEdit& edit) const;

  MapPlace place;
  Services services;
  Purpose purpose;
  std::optional<MapLock> lock;
  std::unique_ptr<MapFile> file;  ///< null where it could not be read again
  journey::Journey journey;
  Access access;
  bool changedOutside = false;
  Seal sealed;  ///< as the file had it when it was read
  std::vector<DoneEdit> done;
  std::vector<DoneEdit> undone;
  std::optional<MapAt> lastWalk;  ///< where reading the history ended
  std::optional<FailedEdit> failed;
  bool editsWait = false;
  std::optional<Waiting> waiting;
  std::optional<journey::Error> safetyFault;
  std::vector<std::weak_ptr<Listener>> listeners;
  bool notifying = false;

 private:
  void keepCopiesBefore();
  void write(const journey::Message& label, const journey::ChangeSet& changes);
  /// How many rows of the history an edit makes now.
  [[nodiscard]] std::int64_t rowsOfAnEdit() const { return changedOutside ? 2 : 1; }
  [[nodiscard]] journey::Images::ImagePtr readImage(const journey::ImageHash& hash);
  void lendImages(const journey::Journey& kept);
  [[nodiscard]] journey::KeptMaps::Ptr readKeptMap(const journey::MapHash& hash);
  [[nodiscard]] journey::Journey mapBefore(const journey::ChangeSet& changes) const;
  /// The row that goes before an edit: of what another program did to the records, as far
  /// as that can be told. Nothing where none did.
  [[nodiscard]] std::optional<journey::ChangeSet> outsideRow(const journey::ChangeSet& changes);

  // Waiting for the disk: document_waiting.cpp.
  [[nodiscard]] Signature signatureOf(const journey::Message& label) const;
  EditResult wait(const FailedEdit& edit, Initiator initiator, const std::function<void()>& stands,
                  const journey::Error& why);
  bool standsAfterFault();
  void setHindered(const journey::Error& why);
  bool readBack();
  [[nodiscard]] bool isAsLeft(const Opened& opened, const journey::Journey& before,
                              const Seal& left) const;
  bool reopenAsLeft(const journey::Journey& before);
  EditResult endWaiting();
  void measureRoom();
  void keepAside();

  bool readWhatIsNew();  // document_following.cpp
  bool takeOver();
  journey::ChangeSet readAgain(EditResult& result, std::int64_t tried,
                               const std::function<void()>& stands);
  /// What loads images holds this, and knows by it whether there still is a file.
  std::shared_ptr<Impl*> m_self = std::make_shared<Impl*>(this);
  std::string m_daySeen;  ///< the day for which a safety copy was looked after
};

}  // namespace throughline::store

#pragma once

#include <optional>
#include <vector>

#include "opening.h"
#include "throughline/store/document.h"

namespace throughline::store {

/// An edit made since opening, as undo and redo need it.
struct DoneEdit {
  std::string label;
  journey::ChangeSet changes;
};

class Document::Impl {
 public:
  Impl(const std::filesystem::path& given, Services given_services, Purpose why);

  /// Why no edit can be made now, if so.
  [[nodiscard]] std::optional<journey::Error> refusal() const;

  /// Brings changes that the journey in memory already holds to the disk. Where
  /// that fails, memory is as the disk afterwards, or as before if that cannot
  /// be read. `stands`: called once the edit is in the file, before anyone is told.
  EditResult commit(const std::string& label, const journey::ChangeSet& changes,
                    Initiator initiator, const std::function<void()>& stands);
  /// The same for changes that it does not hold yet: those of undo and redo.
  EditResult commitStep(const std::string& label, const journey::ChangeSet& changes,
                        Initiator initiator, const std::function<void()>& stands);

  /// Takes over what was read again and gives the difference. Tells nobody.
  journey::ChangeSet take(Opened opened);
  [[nodiscard]] std::vector<HistoryRow> historyRows(std::size_t most, std::int64_t beforeSeq) const;
  [[nodiscard]] const Format& format() const;
  [[nodiscard]] std::string timeNow() const;
  void notify(const journey::ChangeSet& changes, Initiator initiator);

  std::filesystem::path path;
  Services services;
  Purpose purpose;
  std::optional<MapLock> lock;
  std::unique_ptr<MapFile> file;  ///< null where it could not be read again
  journey::Journey journey;
  Access access;
  bool changedOutside = false;
  std::vector<DoneEdit> done;
  std::vector<DoneEdit> undone;
  std::optional<FailedEdit> failed;
  std::vector<std::weak_ptr<Listener>> listeners;
  bool notifying = false;

 private:
  EditResult recover(const journey::Error& error, std::int64_t tried,
                     const std::function<void()>& stands);
};

}  // namespace throughline::store

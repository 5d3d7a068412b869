#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "canvas/canvas_context.h"
#include "canvas/editing/in_place_editing.h"
#include "canvas/editing/link_editing.h"
#include "canvas/navigator.h"
#include "take/take_table.h"
#include "throughline/journey/intents/clip.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/steps.h"

namespace throughline::editor {

/// What the user can do on the map without a gesture: each function is one
/// action's run, on what is selected and where the keyboard is.
class Verbs {
 public:
  Verbs(CanvasContext& context, InPlaceEditing& editing, LinkEditing& links)
      : m_context(context), m_editing(editing), m_links(links) {}

  // adding.cpp: each asks for the text at once, on the map
  void addTouchpoint();
  void addStage(bool after);
  /// A record of a kind that goes by a name, of which `typed` is the beginning.
  void add(journey::Kind kind, journey::Id<journey::Stage> stage, const QString& typed = {});
  /// A text or a card in a lane of the user's own, before another one.
  void addCell(drawing::LaneId lane, journey::Id<journey::Stage> stage, const QString& typed = {},
               journey::Id<journey::Cell> before = {});
  /// A point on a curve of the user's own.
  void addPoint(drawing::LaneId lane, journey::Id<journey::Stage> stage, double score);
  /// What belongs in a cell of that lane.
  /// A touchpoint for the band of cards of that side.
  void addCard(journey::Id<journey::Stage> stage, journey::Side side);
  void addIn(drawing::LaneId lane, journey::Id<journey::Stage> stage, const QString& typed = {});
  void writeJob();
  /// The field of the stage's job: its statement, or a line below it.
  void writeJob(journey::Id<journey::Stage> stage, std::string_view field,
                const QString& typed = {});

  // feelings.cpp
  /// A point of the curve at this place, else of the one in focus; asks what is said there.
  void addFeeling(const journey::FeelingPlace& place, const drawing::Curve* on = nullptr,
                  const QString& typed = {});
  /// Moves the selected point: its score, or its place within the stage.
  void moveFeeling(Direction direction);
  /// Moves it to the next stage.
  void moveFeelingTo(journey::Sideways way);
  [[nodiscard]] bool canMoveFeeling() const;

  // answering.cpp
  /// Leads to the place where what the invitation asks for is filled in; what was typed
  /// on it already is not lost.
  void answer(const drawing::Element& invitation, const QString& typed = {});
  /// Leads to the numbers that an element of the flow or metrics lane shows.
  void showNumbers(const drawing::Element& element);
  /// Some elements are no text but lead somewhere: evidence to its sources, "3 more" to the
  /// rest of the findings. False where this is none of them.
  bool open(const drawing::Element& element);
  [[nodiscard]] static bool opens(const drawing::Element& element);
  [[nodiscard]] bool canOpen() const;
  /// All findings of the stage, or only the first ones.
  void showFindings(journey::Id<journey::Stage> stage, bool all);

  // changing.cpp
  void rename(const QString& typed = {});
  void renameElement(const drawing::Element& element, const QString& typed = {});
  void duplicate();
  void step(journey::Step step);
  [[nodiscard]] bool canRename() const;
  [[nodiscard]] bool canStep() const;

  // linking.cpp
  void link();
  /// From a card to its links, from there to the next or the one before, and past the last
  /// one back to the card.
  void goToLink(int step);
  [[nodiscard]] bool canGoToLink() const;
  void editLink(const QString& typed = {});
  [[nodiscard]] bool isOnLink() const { return currentLink() != nullptr; }
  [[nodiscard]] bool canEditLink() const;

  // removing.cpp
  void remove();
  [[nodiscard]] bool canRemove() const;

  // pasting.cpp
  void copy();
  /// Marks what is selected; pasting moves it.
  void cut();
  /// What was cut, records of ours, else a table or lines of text.
  void paste();
  /// Something is selected. Where it cannot be copied, asking for it says why.
  [[nodiscard]] bool canAskToCopy() const;

  // pictures.cpp
  /// Gives the picture to what is selected; where it is none, that is told.
  void takePicture(const std::function<journey::Image()>& take);
  void choosePicture();
  void removePicture();
  /// That of the current record, large.
  void showPicture();
  [[nodiscard]] bool canTakePicture() const;
  [[nodiscard]] bool hasPicture() const;

  // selecting.cpp
  void selectAll();
  void go(Direction direction, bool extend);
  void goToCard(int step);
  void goToEnd(bool last);

 private:
  void begin(const TextSlot& slot, const QString& typed = {}) { m_editing.begin(slot, typed); }
  void moveCut();
  /// Of another map: copied here, and then removed there.
  void takeCut(Cut& cut);
  /// Nothing where the map refused it, and has said so.
  std::optional<journey::Pasted> pasteRecords(const journey::Clip& clip);
  void tellLeftOut(const journey::Pasted& pasted);
  void pasteTable(TakeRequest request);
  /// Cards are shown in bands by who sees them.
  [[nodiscard]] bool standsInBands() const;
  /// What the arrows move: the selected records of the current one's kind.
  [[nodiscard]] std::vector<journey::RecordKey> steppable() const;
  /// Removes them and selects what stands where they were.
  void removeChosen(const std::vector<journey::RecordKey>& records);
  void removeStages(const std::vector<journey::Id<journey::Stage>>& stages);
  /// The selected link as it is drawn; null where none is current.
  [[nodiscard]] const drawing::LinkPath* currentLink() const;
  void moveToLink(const drawing::LinkPath& link);
  void moveTo(const drawing::Element* element, Focus::How how = Focus::How::only);
  /// Tells why what is selected cannot be copied, cut or duplicated.
  void sayWhyNotCopied() const;
  /// The selected records of a kind.
  [[nodiscard]] std::vector<std::int64_t> selected(journey::Kind kind) const;

  CanvasContext& m_context;
  InPlaceEditing& m_editing;
  LinkEditing& m_links;
  /// Whose links are gone through.
  journey::Id<journey::Touchpoint> m_linksOf;
};

}  // namespace throughline::editor

#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

#include "people/people_verbs.h"
#include "people/person_look.h"
#include "throughline/drawing/paint_cache.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace throughline::editor {

class FaceTile;
class FadingEdges;
class PersonaCard;

/// The people of the map as a row of faces above its stages. A click shows one, Ctrl+click adds
/// or takes away, a double click opens the card; faces are dragged into another order, or onto
/// a question to make it theirs; a picture is dropped onto a face, or pasted. By keyboard the
/// arrows go along the row, Space shows or hides, Enter opens the card, Insert adds, Alt+arrow
/// moves, Delete removes, Esc goes back.
class PeopleRow : public QWidget {
  Q_OBJECT

 public:
  explicit PeopleRow(const WindowContext& context);
  ~PeopleRow() override;

  void setTheme(const drawing::Theme& theme);
  /// One line of picture, name and part.
  void setFolded(bool folded);
  [[nodiscard]] bool isFolded() const { return m_folded; }
  /// Adds a person and opens the card to fill it in.
  void addPerson();
  void openCard(PersonaId persona);
  [[nodiscard]] PersonaCard* card() const;
  /// A face can be dropped onto the record, to make it that person's.
  [[nodiscard]] bool canGive(const drawing::Target& record) const {
    return m_verbs.canGive(record);
  }
  void give(PersonaId persona, const drawing::Target& record) { m_verbs.give(persona, record); }
  /// Makes edits of what has been typed on the card and not left yet.
  void flush();
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  /// Whose face has the keyboard; id 0: nobody's.
  [[nodiscard]] PersonaId focused() const;
  /// The picture on the clipboard becomes that of the face with the keyboard.
  void pastePicture();
  /// Null where there is no such person.
  [[nodiscard]] FaceTile* tile(PersonaId persona) const;

 signals:
  /// A face is held there, and let go there: perhaps onto something of the map.
  void heldOver(QPoint global);
  void droppedOn(throughline::journey::Id<throughline::journey::Persona> persona, QPoint global);
  void dragEnded();
  /// The keyboard is free.
  void left();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void refresh();
  void makeTiles(const std::vector<PersonLook>& people);
  void arrange();
  void wordHead(std::size_t count);
  void choose(FaceTile& tile, Qt::KeyboardModifiers modifiers);
  void drag(FaceTile& tile, QPoint global);
  void drop(FaceTile& tile, QPoint global);
  void endDrag();
  /// Before which face one that is held there would stand; none: at the end. Nothing outside of
  /// the row.
  [[nodiscard]] std::optional<PersonaId> placeAt(QPoint global) const;
  bool key(FaceTile& tile, int key, Qt::KeyboardModifiers modifiers);
  void go(FaceTile& from, int by);
  /// Tab goes to one face of the row, from where the arrows lead on.
  void keepTabOn(const FaceTile& current);
  void focusOn(FaceTile& tile);
  void bringIntoSight(const FaceTile& tile);

  WindowContext m_context;
  PeopleVerbs m_verbs;
  QWidget* m_head;
  QLabel* m_count;
  QPushButton* m_add;
  QPushButton* m_invitation;
  QScrollArea* m_area;
  QWidget* m_strip;
  QWidget* m_mark;  ///< where a dragged face would land
  FadingEdges* m_edges;
  drawing::PaintCache m_cache;
  std::vector<FaceTile*> m_tiles;    ///< in the map's order
  std::vector<FaceTile*> m_inOrder;  ///< as they stand
  QPointer<PersonaCard> m_card;
  const drawing::Theme* m_theme;
  std::set<PersonaId> m_shownBefore;  ///< the first click of a double one
  bool m_folded = false;
};

}  // namespace throughline::editor

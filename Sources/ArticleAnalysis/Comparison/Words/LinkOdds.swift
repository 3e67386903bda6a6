/// What speaks for and against a link of two words, in log odds; made by Scripts/train-links.py.
///
/// Two logistic regressions, trained by Newton's method with a penalty of 1 on the 714 pairs of
/// Edinburgh++ (`Tests/ComparisonTests/Fixtures`). In ten parts, each trained without the part that is
/// measured, they reach F1 .863 of the sure links; trained on all, as they stand here, .864.
enum LinkOdds {
  /// Two content words that are one, or near.
  enum Content {
    static let base = -2.52
    /// Both are written alike.
    static let same = 3.62
    /// They are not, but near; times their nearness.
    static let near = 0.75
    /// The words so many steps before or behind both are alike.
    static let around = [
      (-1, 1.57), (1, 1.00), (-2, 0.68), (2, 1.15),
      (-3, 0.23), (3, -0.10),
    ]
    /// Those right before and right behind are.
    static let enclosed = -0.35
    /// The whole distance between the places.
    static let far = -4.52
    /// Both forms stand once in their sentence.
    static let once = 1.86
    /// Each further time that the one that stands oftener does.
    static let again = -0.99
  }

  /// Two free words or signs near links.
  enum Beside {
    static let base = -2.19
    /// Both are content.
    static let content = 2.23
    /// One is a sign.
    static let sign = -1.60
    /// The words right before both, or behind both, are linked.
    static let behind = 0.30
    static let before = 0.33
    /// Each link around, by its nearness.
    static let support = 1.06
    /// The whole distance between the places.
    static let far = -1.53
    /// Both stand between the same two links.
    static let inside = 0.96
    /// Alone there.
    static let alone = -0.65
    /// Both end their sentence.
    static let last = 0.43

    /// They are near; times their nearness.
    static let near = 0.36

    /// They are grammar that does the same.
    static let kind = -0.33
    static let kindAlone = 0.97

    /// They have nothing in common.
    static let strange = -1.18
    static let strangeAlone = 0.43
    static let strangeContent = -0.69
    static let strangeMixed = -0.23
    static let strangeEnclosed = 0.43

    /// They are written alike: what counts beside the rest.
    static let sameOnce = 2.17
    static let sameBehind = 0.93
    static let sameBefore = 1.51
    static let sameSupport = 1.83
    static let sameFar = -0.96
    static let sameContent = 1.74
    static let sameInside = 1.68
  }
}
